namespace OriginCloudRegions.Core.Settings;

/// <summary>A setting with which nothing can start. The message is a sentence that says which one, and what it should be.</summary>
public sealed class SettingException(string message) : Exception(message);
