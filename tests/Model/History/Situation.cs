namespace OriginCloudRegions.Model.History;

/// <summary>State on which the next move of an operation depends.</summary>
internal readonly record struct Situation(ZoneState State, int? Looked, int Quota, bool IsAnswerLost);
