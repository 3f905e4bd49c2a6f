using System.Globalization;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Native.Telemetry;

namespace OriginCloudRegions.Native.Hosting;

/// <summary>The app's settings: environment variables, which is what app settings in Azure become.</summary>
/// <param name="Port">On 127.0.0.1; the Functions host says which.</param>
/// <param name="Storage">Where the tables are.</param>
/// <param name="ClientId">The user-assigned managed identity that this app is; null: the one the system assigned.</param>
/// <param name="CredentialsRememberedFor">0 to 60 s: a revocation works after this time at the latest.</param>
/// <param name="MappingsPerZone">1 to 3,500.</param>
internal sealed record Settings(
    int Port, StorageOptions Storage, string? ClientId, TimeSpan CredentialsRememberedFor, int MappingsPerZone)
{
    public const int MaxMappingsPerZone = 3500;

    /// <summary>Null: none.</summary>
    public TelemetryOptions? Telemetry { get; init; }

    /// <exception cref="SettingException">A setting is missing, or is none.</exception>
    public static Settings Read(Func<string, string?> environment) => new(
        Number(environment, "FUNCTIONS_CUSTOMHANDLER_PORT", 1, 65535, 7071),
        StorageSettings.Read(environment),
        environment("AZURE_CLIENT_ID") is { Length: > 0 } client ? client : null,
        TimeSpan.FromSeconds(Number(environment, "Credentials__CacheSeconds", 0, 60, 60)),
        Number(environment, "Quota__MappingsPerZone", 1, MaxMappingsPerZone, MaxMappingsPerZone))
    {
        Telemetry = TelemetrySettings.Read(environment),
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
