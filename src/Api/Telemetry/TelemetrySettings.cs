using System.Globalization;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Api.Telemetry;

/// <summary>The SDK itself reads the other <c>OTEL_</c> variables, such as headers and intervals.</summary>
internal static class TelemetrySettings
{
    public const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string ServiceName = "OTEL_SERVICE_NAME";

    private const string OtlpProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string Sampler = "OTEL_TRACES_SAMPLER";
    private const string SamplerRatio = "OTEL_TRACES_SAMPLER_ARG";
    private const string ParentBased = "parentbased_";

    /// <exception cref="SettingException">A setting is invalid.</exception>
    public static TelemetryOptions? Read(Func<string, string?> environment)
    {
        var (azureMonitor, otlp) = (Setting.Text(environment, AzureMonitor), Setting.Text(environment, OtlpEndpoint));
        return azureMonitor is null && otlp is null ? null : new TelemetryOptions
        {
            AzureMonitorConnection = azureMonitor is null ? null : Connection(azureMonitor),
            OtlpEndpoint = otlp is null ? null : Collector(otlp, Setting.Text(environment, OtlpProtocol)),
            ServiceName = Setting.Text(environment, ServiceName) ?? "origin-cloud-regions",
            Sampling = Sampling(Setting.Text(environment, Sampler), Setting.Text(environment, SamplerRatio)),
        };
    }

    private static string Connection(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToLookup(part => part[0], part => part[^1], StringComparer.OrdinalIgnoreCase);
        return Guid.TryParse(parts["InstrumentationKey"].FirstOrDefault(), out _)
            && parts["IngestionEndpoint"].All(address => StorageSettings.Address(address) is not null)
            ? text
            : throw new SettingException(
                $"{AzureMonitor} is not a connection string of Application Insights. " +
                "One looks like \"InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://...\".");
    }

    private static Uri Collector(string text, string? protocol)
    {
        if (protocol is not (null or "http/protobuf"))
        {
            throw new SettingException(
                $"{OtlpProtocol} must be http/protobuf, the only supported protocol; it is \"{protocol}\".");
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new SettingException($"{OtlpEndpoint} must be an http or https address, for example http://127.0.0.1:4318.");
    }

    // https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#general-sdk-configuration
    private static TraceSampling Sampling(string? sampler, string? ratio)
    {
        var follows = sampler?.StartsWith(ParentBased, StringComparison.Ordinal) == true;
        return (follows ? sampler![ParentBased.Length..] : sampler) switch
        {
            null => TraceSampling.All,
            "always_on" => new TraceSampling(1, follows),
            "always_off" => new TraceSampling(0, follows),
            "traceidratio" => new TraceSampling(Ratio(ratio), follows),
            _ => throw new SettingException(
                $"{Sampler} must be always_on, always_off or traceidratio, with or without the prefix {ParentBased}; " +
                $"it is \"{sampler}\"."),
        };
    }

    private static double Ratio(string? text) => text is null
        ? 1
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && ratio <= 1
            ? ratio
            : throw new SettingException($"{SamplerRatio} must be a number from 0 to 1; it is \"{text}\".");
}
