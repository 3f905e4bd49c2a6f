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
    public void Neither_Destination_Is_No_Telemetry_Whatever_Else_Is_Set() =>
        Assert.Null(Read(("OTEL_SERVICE_NAME", "x"), (Sampler, "nonsense"), (Protocol, "grpc"), (AzureMonitor, " "), (Otlp, "")));

    [Fact]
    public void A_Collector_Alone_Has_Defaults_For_The_Rest() =>
        Assert.Equal(
            new TelemetryOptions
            {
                OtlpEndpoint = new Uri(Collector),
                ServiceName = "origin-cloud-regions",
                Sampling = new TraceSampling(1, FollowsCaller: false),
            },
            With());

    [Fact]
    public void Every_Setting_Is_Read_Where_It_Belongs() =>
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
    public void A_Sampler_Is_One_Of_OpenTelemetrys(string name, double ratio, bool follows) =>
        Assert.Equal(new TraceSampling(ratio, follows), With((Sampler, name))!.Sampling);

    [Theory]
    [InlineData("InstrumentationKey=none")]
    [InlineData("InstrumentationKey")]
    [InlineData("IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/")]
    [InlineData("InstrumentationKey=8b1f3a52-6f0e-4d5a-9d53-2f6c0c6a7a11;IngestionEndpoint=http://example.com/")]
    [InlineData("8b1f3a52-6f0e-4d5a-9d53-2f6c0c6a7a11")]
    [InlineData(";")]
    public void What_Is_No_Connection_String_Is_Refused_And_Not_Repeated(string text)
    {
        var failure = Assert.Throws<SettingException>(() => Read((AzureMonitor, text)));

        Assert.StartsWith(
            $"{AzureMonitor} is not a connection string of Application Insights.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("8b1f3a52", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:4318")]
    [InlineData("collector")]
    [InlineData("/v1/traces")]
    [InlineData("grpc://collector:4317")]
    public void A_Collector_That_Is_No_Http_Address_Is_Refused(string address) => Refused(Otlp, (Otlp, address));

    [Theory]
    [InlineData("grpc")]
    [InlineData("http/json")]
    public void Another_Protocol_Is_Refused(string protocol) => Refused(Protocol, (Otlp, Collector), (Protocol, protocol));

    [Theory]
    [InlineData("microsoft.fixed_percentage")]
    [InlineData("parentbased_")]
    [InlineData("ALWAYS_ON")]
    public void Another_Sampler_Is_Refused(string sampler) => Refused(Sampler, (Otlp, Collector), (Sampler, sampler));

    [Theory]
    [InlineData("1.1")]
    [InlineData("-0.1")]
    [InlineData("NaN")]
    [InlineData("10%")]
    [InlineData("0,5")]
    public void A_Ratio_Is_From_0_To_1(string ratio) =>
        Refused(SamplerRatio, (Otlp, Collector), (Sampler, "traceidratio"), (SamplerRatio, ratio));

    private static void Refused(string name, params (string Name, string Value)[] settings) => Assert.StartsWith(
        $"{name} must be ", Assert.Throws<SettingException>(() => Read(settings)).Message, StringComparison.Ordinal);

    private static TelemetryOptions? With(params (string Name, string Value)[] settings) => Read([(Otlp, Collector), .. settings]);

    private static TelemetryOptions? Read(params (string Name, string Value)[] settings)
    {
        var environment = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        return TelemetrySettings.Read(environment.GetValueOrDefault);
    }
}
