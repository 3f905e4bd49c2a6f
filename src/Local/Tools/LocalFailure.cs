namespace OriginCloudRegions.Local.Tools;

/// <summary>A failure that the user can repair. The message explains how.</summary>
internal sealed class LocalFailure(string message, Exception? inner = null) : Exception(message, inner);
