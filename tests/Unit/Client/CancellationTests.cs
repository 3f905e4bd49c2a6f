using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class CancellationTests
{
    private static readonly Dictionary<string, Func<OriginCloudRegionsClient, CancellationToken, Task>> Operations = new()
    {
        ["upsert"] = (client, stop) => client.UpsertAsync(StubService.Zone, Mapping.InAws, stop),
        ["upsert if"] = (client, stop) => client.UpsertAsync(StubService.Zone, Mapping.InAws, "*", stop),
        ["create"] = (client, stop) => client.CreateAsync(StubService.Zone, Mapping.InAws, stop),
        ["get"] = (client, stop) => client.GetAsync(StubService.Zone, "192.0.2.1", stop),
        ["get if"] = (client, stop) => client.GetIfChangedAsync(StubService.Zone, "192.0.2.1", "*", stop),
        ["delete"] = (client, stop) => client.DeleteAsync(StubService.Zone, "192.0.2.1", stop),
        ["delete if"] = (client, stop) => client.DeleteAsync(StubService.Zone, "192.0.2.1", "*", stop),
        ["list"] = (client, stop) => client.ListAsync(StubService.Zone, cancellationToken: stop),
        ["batch upsert"] = (client, stop) => client.BatchUpsertAsync(StubService.Zone, [Mapping.InAws], stop),
        ["batch delete"] = (client, stop) => client.BatchDeleteAsync(StubService.Zone, ["192.0.2.1"], stop),
        ["supported regions"] = (client, stop) => client.GetSupportedRegionsAsync(StubService.Zone, stop),
    };

    public static TheoryData<string> Names => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Operation_WithCancelledToken_ThrowsAndSendsNoRequest(string operation)
    {
        using var service = StubService.Publishing("put-200");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Operations[operation](service.Client(), new CancellationToken(canceled: true)));
        Assert.Empty(service.Sent);
    }
}
