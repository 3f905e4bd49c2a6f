using System.Collections;

namespace OriginCloudRegions.Local.Tools;

// Reads this process's environment without the variables that configure .NET, the Azure SDK, Azurite or proxies.
internal static class MachineEnvironment
{
    private static readonly string[] Prefixes =
    [
        "APPLICATIONINSIGHTS_", "ASPNETCORE_", "AZURE_", "AZUREWEBJOBS", "AZURITE_", "DOTNET_ENVIRONMENT", "DOTNET_URLS",
        "FUNCTIONS_", "IDENTITY_", "NODE_OPTIONS", "OTEL_", "WEBSITE_",
    ];

    public static Dictionary<string, string> Read() =>
        Variables().Where(variable => !Configures(variable.Key)).ToDictionary(StringComparer.Ordinal);

    // The variables that name a collector of telemetry. Local passes them to the app.
    public static Dictionary<string, string> ReadTelemetry() =>
        Variables().Where(variable => variable.Key.StartsWith("OTEL_", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? ""));

    private static bool Configures(string name) =>
        name.Contains("__", StringComparison.Ordinal)
        || name.Contains(':', StringComparison.Ordinal)
        || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
