using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Native;

namespace OriginCloudRegions.Infra.Template;

public sealed class AppSettingTests
{
    /// <summary>Settings that the host reads.</summary>
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AzureWebJobsStorage__accountName",
        "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AzureWebJobsDisableHomepage",
    ];

    /// <summary>Settings that the app reads, and why the template leaves them at their defaults.</summary>
    private static readonly Dictionary<string, string> Unset = new()
    {
        [ServerAddress.HandlerPort] = "the host sets it",
        [ServerAddress.Listen] = "only for a server without a Functions host",
        [StorageSettings.Connection] = "would contain a key; the app uses its identity",
        [TelemetrySettings.OtlpEndpoint] = "telemetry goes to Application Insights",
        ["RateLimit__CredentialWindowSeconds"] = "the default is the original's window of five minutes",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "there is no collector",
        [TelemetrySettings.ServiceName] = "alerts distinguish the app's requests from the host's by the default name",
    };

    /// <summary>Settings that libraries of the app read, and why the template leaves them at their defaults.</summary>
    private static readonly Dictionary<string, string> UnsetOfLibraries = new()
    {
        ["OTEL_EXPORTER_OTLP_HEADERS"] = "there is no collector",
        ["OTEL_RESOURCE_ATTRIBUTES"] = "role and version identify an instance",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "the documentation promises the default of 5 s",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "the documentation promises the default of 5 s",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "the alerts expect the default of one minute",
        ["APPLICATIONINSIGHTS_STATSBEAT_DISABLED"] = "the operator decides whether the exporter reports to Microsoft",
    };

    [Fact]
    public async Task AppSettings_AreThoseThatTheAppAndTheHostRead()
    {
        var settings = Settings(await Deployment.FirstAsync());
        var read = ReadByTheApp();

        Assert.Equal(
            read.Except(Unset.Keys).Union(OfTheHost).Order(StringComparer.Ordinal),
            settings.Keys.Order(StringComparer.Ordinal));
        Assert.Subset(read, Unset.Keys.ToHashSet());
        Assert.Empty(UnsetOfLibraries.Keys.Intersect(read));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(99, 0.99)]
    [InlineData(5, 0.05)]
    [InlineData(0, 0)]
    public async Task SettingsReader_AcceptsTheDeployedAppSettings(int sampledPercent, double ratio)
    {
        var settings = Settings(await Deployment.WithAsync(
            $"""
            param credentialsCacheSeconds = 15
            param mappingsPerZone = 20
            param traceSamplingPercent = {sampledPercent}
            """));
        var read = Api.Hosting.Settings.Read(name => settings.TryGetValue(name, out var value) ? Resolved(value) : null);

        Assert.Equal(new Uri("https://account.table.core.windows.net"), read.Storage.TableEndpoint);
        Assert.Equal((TimeSpan.FromSeconds(15), 20), (read.CredentialCacheLifetime, read.MappingsPerZone));
        Assert.Equal(new TraceSampling(ratio, FollowsCaller: false), read.Telemetry!.Sampling);
    }

    [Theory]
    [InlineData("worker", "200")]
    [InlineData("native", "0")]
    public async Task RateLimitSettings_FollowTheParametersExceptPerAddressOnNativeHead(string head, string perAddress)
    {
        var settings = Settings(await Deployment.WithAsync(
            $"param requestsPerCredential = 1200\nparam requestsPerAddress = 200\nparam head = '{head}'"));

        Assert.Equal("1200", settings["RateLimit__RequestsPerCredential"]);
        Assert.Equal(perAddress, settings["RateLimit__RequestsPerAddress"]);
    }

    [Fact]
    public async Task AppAndHost_SignInAsTheUserAssignedIdentity()
    {
        var settings = Settings(await Deployment.FirstAsync());
        string[] clientIds = [settings["AZURE_CLIENT_ID"], settings["AzureWebJobsStorage__clientId"]];

        Assert.All(clientIds, id => Assert.Matches(@"^\[reference\('.*/userAssignedIdentities/.*'\)\.clientId\]$", id));
        Assert.Equal("managedidentity", settings["AzureWebJobsStorage__credential"]);
        Assert.Contains("Authorization=AAD", settings["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(Deployment deployment)
    {
        var config = deployment.Single("Microsoft.Web/sites/config");
        Assert.EndsWith("/appsettings", config.Name, StringComparison.Ordinal);
        return config.At("properties").EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);
    }

    /// <summary>Returns all settings that the app reads, many of them only with a destination for telemetry.</summary>
    private static HashSet<string> ReadByTheApp()
    {
        var read = new HashSet<string>();
        Api.Hosting.Settings.Read(name =>
        {
            read.Add(name);
            return name switch
            {
                StorageSettings.Endpoint => "https://account.table.core.windows.net",
                TelemetrySettings.AzureMonitor => "InstrumentationKey=00000000-0000-0000-0000-000000000002",
                TelemetrySettings.OtlpEndpoint => "http://127.0.0.1:4318",
                _ => null,
            };
        });
        ServerAddress.Read(name =>
        {
            read.Add(name);
            return null;
        });
        return read;
    }

    /// <summary>Returns a value as Azure computes it from its expression.</summary>
    private static string Resolved(string value) => value switch
    {
        not ['[', ..] => value,
        _ when value.EndsWith(").primaryEndpoints.table]", StringComparison.Ordinal) => "https://account.table.core.windows.net/",
        _ when value.EndsWith(").clientId]", StringComparison.Ordinal) => "00000000-0000-0000-0000-000000000001",
        _ when value.EndsWith(").ConnectionString]", StringComparison.Ordinal) =>
            "InstrumentationKey=00000000-0000-0000-0000-000000000002;"
            + "IngestionEndpoint=https://westeurope-1.in.applicationinsights.azure.com/",
        _ => throw new InvalidOperationException($"Unknown expression: {value}."),
    };
}
