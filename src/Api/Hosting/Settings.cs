using System.Globalization;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Api.Hosting;

/// <param name="ClientId">The user-assigned managed identity; null for the system-assigned one.</param>
/// <param name="CredentialCacheLifetime">How long a revoked credential may still work, 0 to 60 s.</param>
/// <param name="MappingsPerZone">The quota of a zone, 1 to 3,500.</param>
public sealed record Settings(
    StorageOptions Storage, string? ClientId, TimeSpan CredentialCacheLifetime, int MappingsPerZone)
{
    internal const int MaxMappingsPerZone = 3500;

    private const int MaxRequests = 1_000_000;

    internal RateLimitOptions RateLimits { get; init; } = new();

    internal bool IsConsoleOn { get; init; } = true;

    /// <summary>Null when no destination is set.</summary>
    internal TelemetryOptions? Telemetry { get; init; }

    /// <exception cref="SettingException">A setting is missing or invalid.</exception>
    public static Settings Read(Func<string, string?> environment) => new(
        StorageSettings.Read(environment),
        Setting.Text(environment, "AZURE_CLIENT_ID"),
        TimeSpan.FromSeconds(Number(environment, "Credentials__CacheSeconds", 0, 60, 60)),
        Number(environment, "Quota__MappingsPerZone", 1, MaxMappingsPerZone, MaxMappingsPerZone))
    {
        RateLimits = new RateLimitOptions
        {
            RequestsPerCredential = Number(environment, "RateLimit__RequestsPerCredential", 0, MaxRequests, 0),
            CredentialWindow = TimeSpan.FromSeconds(Number(environment, "RateLimit__CredentialWindowSeconds", 1, 3600, 300)),
            RequestsPerAddress = Number(environment, "RateLimit__RequestsPerAddress", 0, MaxRequests, 0),
        },
        IsConsoleOn = Switch(environment, "Console__Enabled", otherwise: true),
        Telemetry = TelemetrySettings.Read(environment),
    };

    private static bool Switch(Func<string, string?> environment, string name, bool otherwise) => environment(name) switch
    {
        var text when string.IsNullOrWhiteSpace(text) => otherwise,
        var text when bool.TryParse(text, out var isOn) => isOn,
        var text => throw new SettingException($"{name} must be true or false; it is \"{text}\"."),
    };

    private static int Number(Func<string, string?> environment, string name, int least, int most, int otherwise)
    {
        if (environment(name) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw new SettingException($"{name} must be a whole number from {least} to {most}; it is \"{text}\".");
    }
}
