using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class CancellationTests
{
    private static readonly Dictionary<string, Func<OriginCloudRegionsClient, CancellationToken, Task>> Operations = new()
    {
        ["upsert"] = (client, cancellation) => client.UpsertAsync(StubService.Zone, Mapping.InAws, cancellation),
        ["upsert if"] = (client, cancellation) => client.UpsertAsync(StubService.Zone, Mapping.InAws, "*", cancellation),
        ["create"] = (client, cancellation) => client.CreateAsync(StubService.Zone, Mapping.InAws, cancellation),
        ["get"] = (client, cancellation) => client.GetAsync(StubService.Zone, "192.0.2.1", cancellation),
        ["get if"] = (client, cancellation) => client.GetIfChangedAsync(StubService.Zone, "192.0.2.1", "*", cancellation),
        ["delete"] = (client, cancellation) => client.DeleteAsync(StubService.Zone, "192.0.2.1", cancellation),
        ["delete if"] = (client, cancellation) => client.DeleteAsync(StubService.Zone, "192.0.2.1", "*", cancellation),
        ["list"] = (client, cancellation) => client.ListAsync(StubService.Zone, cancellationToken: cancellation),
        ["batch upsert"] = (client, cancellation) => client.BatchUpsertAsync(StubService.Zone, [Mapping.InAws], cancellation),
        ["batch delete"] = (client, cancellation) => client.BatchDeleteAsync(StubService.Zone, ["192.0.2.1"], cancellation),
        ["supported regions"] = (client, cancellation) => client.GetSupportedRegionsAsync(StubService.Zone, cancellation),
    };

    public static TheoryData<string> Names => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_Operation_Can_Be_Cancelled_While_It_Waits(string operation)
    {
        using var stop = new CancellationTokenSource();
        using var service = new SilentService();
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://regions.example") };
        var client = new OriginCloudRegionsClient(http, OriginCloudRegionsCredential.Token("t"));
        var waiting = Operations[operation](client, stop.Token);
        await Task.WhenAny(service.Asked, waiting);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
