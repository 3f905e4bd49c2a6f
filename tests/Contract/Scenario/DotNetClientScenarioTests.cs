using System.Net;
using OriginCloudRegions.Client;
using OriginCloudRegions.Contract.Fixtures;

namespace OriginCloudRegions.Contract.Scenario;

/// <summary>The scenario with the .NET client; official-client.test.mjs has the same tests.</summary>
public sealed class DotNetClientScenarioTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>, IDisposable
{
    private readonly string zone = $"{Guid.CreateVersion7():N}";
    private readonly ScenarioClient caller = new(service, service.Credentials.Token);

    private OriginCloudRegionsClient Regions => caller.Regions;

    [Fact]
    public async Task Mapping_IsCreatedRepeatedReplacedAndDeleted()
    {
        var created = await Regions.UpsertAsync(zone, Mapping("2001:DB8:0::1"), Stop);
        var firstBytes = caller.LastAnswer;
        Assert.Equal("2001:db8::1", created.OriginIp);
        Assert.Equal(created, await Regions.UpsertAsync(zone, Mapping("2001:db8::1"), Stop));
        Assert.Equal(firstBytes, caller.LastAnswer);

        var replaced = await Regions.UpsertAsync(zone, Mapping("2001:db8::1", CloudVendor.Gcp, "us-central1"), Stop);
        Assert.Equal((CloudVendor.Gcp, "us-central1"), (replaced.Vendor, replaced.Region));
        Assert.Equal(replaced, await Regions.GetAsync(zone, "2001:db8::1", Stop));
        await Regions.UpsertAsync(zone, Mapping("192.0.2.1"), Stop);
        Assert.Equal(["192.0.2.1", "2001:db8::1"], await AddressesAsync());

        foreach (var address in (string[])["2001:db8::1", "192.0.2.1"])
        {
            Assert.Equal(address, (await Regions.DeleteAsync(zone, address, Stop)).OriginIp);
            await IsRefusedAsync(Regions.GetAsync(zone, address, Stop), HttpStatusCode.NotFound, 1142);
            await IsRefusedAsync(Regions.DeleteAsync(zone, address, Stop), HttpStatusCode.NotFound, 1142);
        }

        Assert.Empty(await AddressesAsync());
    }

    [Fact]
    public async Task Batch_WithInvalidItems_AppliesTheValidOnes()
    {
        OriginCloudRegionRequest[] mappings =
            [Mapping("192.0.2.1"), Mapping("010.0.0.1"), Mapping("192.0.2.2"), Mapping("192.0.2.3", region: "mars-1")];
        var put = await Regions.BatchUpsertAsync(zone, mappings, Stop);
        Assert.Equal(["192.0.2.1", "192.0.2.2"], put.Succeeded.Select(item => item.OriginIp));
        Assert.Equal(["010.0.0.1", "192.0.2.3"], put.Failed.Select(item => item.OriginIp));
        Assert.Equal(["192.0.2.1", "192.0.2.2"], await AddressesAsync());

        var deleted = await Regions.BatchDeleteAsync(zone, ["192.0.2.2", "192.0.2.9", "192.0.2.1"], Stop);
        Assert.Equal(["192.0.2.2", "192.0.2.1"], deleted.Succeeded.Select(item => item.OriginIp));
        Assert.Equal(["192.0.2.9"], deleted.Failed.Select(item => item.OriginIp));
        Assert.Empty(await AddressesAsync());
    }

    [Fact]
    public async Task Refusal_HasItsStatusAndCode()
    {
        using var stranger = new ScenarioClient(service, "unknown");

        await IsRefusedAsync(Regions.UpsertAsync(zone, Mapping("010.0.0.1"), Stop), HttpStatusCode.BadRequest, 1146);
        await IsRefusedAsync(
            Regions.UpsertAsync(zone, Mapping("192.0.2.1", region: "mars-1"), Stop), HttpStatusCode.BadRequest, 1157);
        await IsRefusedAsync(stranger.Regions.GetAsync(zone, "192.0.2.1", Stop), HttpStatusCode.Forbidden, 9109);
        Assert.Empty(await AddressesAsync());
    }

    public void Dispose() => caller.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static OriginCloudRegionRequest Mapping(
        string address, string vendor = CloudVendor.Aws, string region = "us-east-1") =>
        new() { OriginIp = address, Vendor = vendor, Region = region };

    private static async Task IsRefusedAsync(Task call, HttpStatusCode status, int code)
    {
        var refusal = await Assert.ThrowsAsync<OriginCloudRegionsException>(() => call);
        Assert.Equal((status, code), (refusal.Status, refusal.Code));
    }

    private ValueTask<string[]> AddressesAsync() =>
        Regions.ListAllAsync(zone, perPage: 1, Stop).Select(mapping => mapping.OriginIp).ToArrayAsync(Stop);
}
