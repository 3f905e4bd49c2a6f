namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>One put while storage refuses connections.</summary>
public sealed class FaultRun : IAsyncLifetime
{
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    public const string CallerId = "00f067aa0ba902b7";
    public const string Reason = "Table Storage is unreachable";

    internal OtlpCollector Collector { get; } = OtlpCollector.Start();

    public async ValueTask InitializeAsync() => await PutAsync("01", ("OTEL_EXPORTER_OTLP_ENDPOINT", $"{Collector.Address}/"));

    public ValueTask DisposeAsync() => Collector.DisposeAsync();

    /// <summary>Sends the put with the flags of its caller's trace, then stops the app.</summary>
    public static async Task PutAsync(string flags, params (string Name, string Value)[] settings)
    {
        await using var app = await StandaloneApp.StartAsync(StandaloneApp.NoPort, settings);
        Assert.Equal(503, (await app.PutAsync(("traceparent", $"00-{TraceId}-{CallerId}-{flags}"))).Status);
        await app.StopAsync();
    }
}
