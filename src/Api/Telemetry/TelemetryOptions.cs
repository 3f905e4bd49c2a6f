namespace OriginCloudRegions.Api.Telemetry;

/// <summary>Where telemetry goes. At least one of the two destinations is set.</summary>
internal sealed record TelemetryOptions
{
    /// <summary>Of Application Insights.</summary>
    public string? AzureMonitorConnection { get; init; }

    /// <summary>A collector's base address: <c>v1/traces</c>, <c>v1/metrics</c> and <c>v1/logs</c> are below it.</summary>
    public Uri? OtlpEndpoint { get; init; }

    public required string ServiceName { get; init; }

    public required TraceSampling Sampling { get; init; }
}
