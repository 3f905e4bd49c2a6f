using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Integration.Telemetry;

public sealed class CallerDisconnectTests
{
    [Fact]
    public async Task Request_WhenCallerDisconnects_IsCountedAs499WithoutErrorSpan()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var collector = OtlpCollector.Start();
        await using var app = await StandaloneApp.StartAsync(
            ((IPEndPoint)silent.LocalEndpoint).Port,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_METRIC_EXPORT_INTERVAL", "100"));
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var put = app.PutAsync(leaving.Token);
        using var call = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => put);
        while (!Requests(collector).Any())
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await app.StopAsync();

        Assert.Equal(["requests{operation=UpsertOriginCloudRegion,status=499}"], Requests(collector));
        Assert.DoesNotContain(collector.Spans, span => span.IsError);
    }

    private static IEnumerable<string> Requests(OtlpCollector collector) => collector.Counters.Keys
        .Where(series => series.StartsWith("requests{", StringComparison.Ordinal));
}
