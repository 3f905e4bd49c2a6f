using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Unit.Telemetry;

public sealed class TelemetrySettingsTests
{
    private const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Otlp = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string Sampler = "OTEL_TRACES_SAMPLER";
    private const string SamplerRatio = "OTEL_TRACES_SAMPLER_ARG";
    private const string Collector = "http://127.0.0.1:4318";
    private const string Connection =
        "InstrumentationKey=8b1f3a52-6f0e-4d5a-9d53-2f6c0c6a7a11;IngestionEndpoint=https://ingestion.example.com/";

    [Fact]
    public void Read_WithoutDestination_ReturnsNull() =>
        Assert.Null(Read(("OTEL_SERVICE_NAME", "x"), (Sampler, "nonsense"), (Protocol, "grpc"), (AzureMonitor, " "), (Otlp, "")));

    [Fact]
    public void Read_OfCollectorAlone_ReturnsDefaults() =>
        Assert.Equal(
            new TelemetryOptions
            {
                OtlpEndpoint = new Uri(Collector),
                ServiceName = "origin-cloud-regions",
                Sampling = new TraceSampling(1, FollowsCaller: false),
            },
            With());

    [Fact]
    public void Read_OfAllSettings_ReturnsTheirValues() =>
        Assert.Equal(
            new TelemetryOptions
            {
                AzureMonitorConnection = Connection,
                OtlpEndpoint = new Uri("https://collector.example.com/otlp"),
                ServiceName = "regions",
                Sampling = new TraceSampling(0.25, FollowsCaller: true),
            },
            Read(
                (AzureMonitor, Connection),
                (Otlp, "https://collector.example.com/otlp"),
                (Protocol, "http/protobuf"),
                ("OTEL_SERVICE_NAME", "regions"),
                (Sampler, "parentbased_traceidratio"),
                (SamplerRatio, "0.25")));

    [Theory]
    [InlineData("always_on", 1, false)]
    [InlineData("always_off", 0, false)]
    [InlineData("traceidratio", 1, false)]
    [InlineData("parentbased_always_on", 1, true)]
    [InlineData("parentbased_always_off", 0, true)]
    public void Read_OfSampler_ReturnsRatioAndWhetherItFollowsTheCaller(string name, double ratio, bool follows) =>
        Assert.Equal(new TraceSampling(ratio, follows), With((Sampler, name))!.Sampling);

    [Theory]
    [EachOf(
        "InstrumentationKey=none", "InstrumentationKey",
        "IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/",
        "InstrumentationKey=8b1f3a52-6f0e-4d5a-9d53-2f6c0c6a7a11;IngestionEndpoint=http://example.com/",
        "8b1f3a52-6f0e-4d5a-9d53-2f6c0c6a7a11", ";")]
    public void Read_OfInvalidConnectionString_ThrowsWithoutQuotingTheText(string text)
    {
        var message = Assert.Throws<SettingException>(() => Read((AzureMonitor, text))).Message;

        Assert.StartsWith($"{AzureMonitor} is not a connection string of Application Insights.", message);
        Assert.DoesNotContain("8b1f3a52", message);
        Assert.DoesNotContain("example.com", message);
    }

    [Theory]
    [EachOf("127.0.0.1:4318", "collector", "/v1/traces", "grpc://collector:4317")]
    public void Read_OfCollectorThatIsNotAnHttpAddress_ThrowsAndNamesTheSetting(string address) =>
        Refused(Otlp, (Otlp, address));

    [Theory]
    [InlineData(Protocol, "grpc")]
    [InlineData(Protocol, "http/json")]
    [InlineData(Sampler, "microsoft.fixed_percentage")]
    [InlineData(Sampler, "parentbased_")]
    [InlineData(Sampler, "ALWAYS_ON")]
    public void Read_OfUnsupportedProtocolOrSampler_ThrowsAndNamesTheSetting(string setting, string value) =>
        Refused(setting, (Otlp, Collector), (setting, value));

    [Theory]
    [EachOf("1.1", "-0.1", "NaN", "10%", "0,5")]
    public void Read_OfRatioThatIsNotANumberFrom0To1_ThrowsAndNamesTheSetting(string ratio) =>
        Refused(SamplerRatio, (Otlp, Collector), (Sampler, "traceidratio"), (SamplerRatio, ratio));

    private static void Refused(string name, params (string Name, string Value)[] settings) => Assert.StartsWith(
        $"{name} must be ", Assert.Throws<SettingException>(() => Read(settings)).Message);

    private static TelemetryOptions? With(params (string Name, string Value)[] settings) => Read([(Otlp, Collector), .. settings]);

    private static TelemetryOptions? Read(params (string Name, string Value)[] settings)
    {
        var environment = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        return TelemetrySettings.Read(environment.GetValueOrDefault);
    }
}
