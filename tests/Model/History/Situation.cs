namespace OriginCloudRegions.Model.History;

/// <summary>What the next move of an operation depends on.</summary>
internal readonly record struct Situation(ZoneState State, int? Looked, int Quota, bool IsAnswerLost);
