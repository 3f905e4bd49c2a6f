namespace OriginCloudRegions.Core.Settings;

/// <summary>A setting is missing or invalid. The message names the setting and its valid values.</summary>
public sealed class SettingException(string message) : Exception(message);
