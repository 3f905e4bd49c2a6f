using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Native;

namespace OriginCloudRegions.Infra.Template;

public sealed class AppSettingTests
{
    private static readonly Dictionary<string, string> ReadByTheHost = new()
    {
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "which identity the host sends its telemetry as, for there is no key",
        ["AzureWebJobsStorage__accountName"] = "where the host keeps its locks and keys",
        ["AzureWebJobsStorage__credential"] = "that it signs in there as an identity",
        ["AzureWebJobsStorage__clientId"] = "as which",
        ["AzureWebJobsDisableHomepage"] = "the host's home page says nothing to callers of an API",
    };

    /// <summary>Settings that the app reads itself.</summary>
    private static readonly Dictionary<string, string> LeftAlone = new()
    {
        [ServerAddress.HandlerPort] = "the host sets it",
        [ServerAddress.Listen] = "only for a server without a Functions host",
        [StorageSettings.Connection] = "would hold a key; the app uses its identity",
        [TelemetrySettings.OtlpEndpoint] = "telemetry goes to Application Insights",
        ["RateLimit__CredentialWindowSeconds"] = "the original counts for five minutes, and so does the default",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "there is no collector to speak it to",
        [TelemetrySettings.ServiceName] = "the app has a name of its own, by which alerts tell its requests from the host's",
    };

    /// <summary>Settings that libraries of the app read by themselves.</summary>
    private static readonly Dictionary<string, string> LeftToLibraries = new()
    {
        ["OTEL_EXPORTER_OTLP_HEADERS"] = "there is no collector to send them to",
        ["OTEL_RESOURCE_ATTRIBUTES"] = "role and version name an instance well enough",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "5 s are what is promised",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "5 s are what is promised",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "a minute is what the alerts reckon with",
        ["APPLICATIONINSIGHTS_STATSBEAT_DISABLED"] = "whether Microsoft hears of its exporter is the operator's to say",
    };

    [Fact]
    public async Task Every_Setting_That_The_App_Reads_Is_Set_Or_Left_Alone_For_A_Reason()
    {
        var settings = Settings(await Deployment.FirstAsync());

        Assert.Equal([], AskedFor().Except(settings.Keys).Except(LeftAlone.Keys));
        Assert.Equal([], settings.Keys.Intersect(LeftAlone.Keys.Concat(LeftToLibraries.Keys)));
    }

    [Fact]
    public void What_Is_Left_Alone_Is_Read_Too()
    {
        var asked = AskedFor();

        Assert.Equal([], LeftAlone.Keys.Except(asked));
        Assert.Equal([], LeftToLibraries.Keys.Intersect(asked));
    }

    [Fact]
    public async Task Every_Setting_That_Is_Set_Is_Read()
    {
        var settings = Settings(await Deployment.FirstAsync());

        Assert.Equal([], settings.Keys.Except(AskedFor()).Except(ReadByTheHost.Keys));
        Assert.Equal([], ReadByTheHost.Keys.Except(settings.Keys));
    }

    [Fact]
    public async Task The_App_Starts_With_Them()
    {
        var settings = Settings(await Deployment.WithAsync("param credentialsCacheSeconds = 15\nparam mappingsPerZone = 20"));
        var read = Api.Hosting.Settings.Read(name => settings.TryGetValue(name, out var value) ? Resolved(value) : null);

        Assert.Equal(new Uri("https://account.table.core.windows.net"), read.Storage.TableEndpoint);
        Assert.Equal((TimeSpan.FromSeconds(15), 20), (read.CredentialCacheLifetime, read.MappingsPerZone));
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("param requestsPerCredential = 1200\nparam requestsPerAddress = 200", 1200, 200)]
    [InlineData("param requestsPerCredential = 1200\nparam requestsPerAddress = 200\nparam head = 'native'", 1200, 0)]
    public async Task RateLimits_FollowTheParametersAndTheHead(string parameters, int perCredential, int perAddress)
    {
        var settings = Settings(await Deployment.WithAsync(parameters));

        Assert.Equal(
            ($"{perCredential}", $"{perAddress}"),
            (settings["RateLimit__RequestsPerCredential"], settings["RateLimit__RequestsPerAddress"]));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(99, 0.99)]
    [InlineData(5, 0.05)]
    [InlineData(0, 0)]
    public async Task How_Many_Traces_Are_Kept_Is_Up_To_The_Parameters(int percent, double ratio)
    {
        var settings = Settings(await Deployment.WithAsync($"param traceSamplingPercent = {percent}"));
        var read = Api.Hosting.Settings.Read(name => settings.TryGetValue(name, out var value) ? Resolved(value) : null);

        Assert.Equal(new TraceSampling(ratio, FollowsCaller: false), read.Telemetry!.Sampling);
    }

    [Fact]
    public async Task TraceSampling_ByDefault_KeepsEveryTrace() =>
        Assert.Equal("1", Settings(await Deployment.FirstAsync())["OTEL_TRACES_SAMPLER_ARG"]);

    [Fact]
    public async Task The_Home_Page_Of_The_Host_Is_Off() =>
        Assert.Equal("true", Settings(await Deployment.FirstAsync())["AzureWebJobsDisableHomepage"]);

    [Fact]
    public async Task App_And_Host_Sign_In_As_The_Identity()
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

    /// <summary>All settings that the app reads. It reads many of them only with a destination for telemetry.</summary>
    private static HashSet<string> AskedFor()
    {
        var asked = new HashSet<string>();
        Api.Hosting.Settings.Read(name =>
        {
            asked.Add(name);
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
            asked.Add(name);
            return null;
        });
        return asked;
    }

    /// <summary>Values that Azure computes from an expression.</summary>
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
