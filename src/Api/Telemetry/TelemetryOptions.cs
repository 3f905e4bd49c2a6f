namespace OriginCloudRegions.Api.Telemetry;

/// <summary>The destinations of telemetry. At least one is set.</summary>
internal sealed record TelemetryOptions
{
    public string? AzureMonitorConnection { get; init; }

    // A collector's base address; v1/traces, v1/metrics and v1/logs are below it.
    public Uri? OtlpEndpoint { get; init; }

    public required string ServiceName { get; init; }

    public required TraceSampling Sampling { get; init; }
}
