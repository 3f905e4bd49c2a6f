namespace OriginCloudRegions.Local.Tools;

/// <summary>A failure that the user can fix. The message says how.</summary>
internal sealed class LocalFailure(string message, Exception? inner = null) : Exception(message, inner);
