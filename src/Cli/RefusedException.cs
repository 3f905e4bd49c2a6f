namespace OriginCloudRegions.Cli;

/// <summary>What was asked cannot be done; the message tells the operator why and what to do.</summary>
internal sealed class RefusedException(string message) : Exception(message);
