namespace OriginCloudRegions.Core.Settings;

public static class Setting
{
    /// <summary>Returns the value of an environment variable; null if it is missing or blank.</summary>
    public static string? Text(Func<string, string?> environment, string name) =>
        environment(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
