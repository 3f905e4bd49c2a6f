using System.Collections;
using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OriginCloudRegions.Api.Health;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Telemetry;

internal static class TelemetryExport
{
    public static void AddTelemetry(this IHostApplicationBuilder builder, TelemetryOptions? options, Lazy<TokenCredential> identity)
    {
        builder.Logging.AddFilter(ChangeLog.Category, LogLevel.None);
        if (options is not null)
        {
            builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(ChangeLog.Category, LogLevel.Information);
            builder.AddExport(options, identity);
        }
    }

    private static void AddExport(this IHostApplicationBuilder builder, TelemetryOptions options, Lazy<TokenCredential> identity)
    {
        builder.Configuration.AddInMemoryCollection(SdkSettings());
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                options.ServiceName, serviceVersion: $"{BuildIdentity.Current.Version}+{BuildIdentity.Current.Commit}"))
            .WithTracing(traces => traces.AddSource(ServiceTelemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(ServiceTelemetry.Name))
            .WithLogging(
                logs => logs.AddProcessor(new InvocationOnLogs()),
                logs => logs.IncludeFormattedMessage = true);
        if (options.OtlpEndpoint is { } collector)
        {
            telemetry.UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
        }

        if (options.AzureMonitorConnection is not null)
        {
            telemetry.UseAzureMonitor(options, identity);
        }

        // Sets the sampler last, because the last one counts and an exporter may have set one.
        telemetry.WithTracing(traces => traces.SetSampler(SamplerOf(options.Sampling)));
        builder.Services.AddHostedService<TelemetryStop>();
    }

    private static void UseAzureMonitor(
        this OpenTelemetryBuilder telemetry, TelemetryOptions options, Lazy<TokenCredential> identity)
    {
        telemetry
            .WithTracing(traces => traces.AddAzureMonitorTraceExporter(Configure))
            .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(Configure))
            .WithLogging(logs => logs.AddAzureMonitorLogExporter(Configure));

        void Configure(AzureMonitorExporterOptions exporter)
        {
            exporter.ConnectionString = options.AzureMonitorConnection;
            exporter.Credential = identity.Value;
            exporter.TracesPerSecond = null;
            exporter.SamplingRatio = 1;
            exporter.EnableLiveMetrics = false;
            exporter.EnablePerformanceCounters = false;

            // Exports logs of faults even when their trace is not sampled.
            exporter.EnableTraceBasedLogsSampler = false;

            // The disk of an instance is deleted with the instance.
            exporter.DisableOfflineStorage = true;
        }
    }

    private static Sampler SamplerOf(TraceSampling sampling)
    {
        Sampler own = sampling.Ratio switch
        {
            >= 1 => new AlwaysOnSampler(),
            <= 0 => new AlwaysOffSampler(),
            var ratio => new TraceIdRatioBasedSampler(ratio),
        };
        return sampling.FollowsCaller ? new ParentBasedSampler(own) : own;
    }

    /// <summary>The SDK reads OTEL_ variables from the configuration, which is empty in the native head.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> SdkSettings() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value))
            .Where(variable => variable.Key.StartsWith("OTEL_", StringComparison.Ordinal));
}
