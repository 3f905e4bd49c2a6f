namespace OriginCloudRegions.Integration.Security;

/// <summary>A row of the table of errors.</summary>
public sealed record Refusal(int Status, int Code, string Message, (int Code, string Message)? Cause = null);
