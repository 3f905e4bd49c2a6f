using OriginCloudRegions.Client;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>The zone of the pacts, filled through the API, which a deployed service has too.</summary>
/// <param name="api">With a credential that may edit the zone.</param>
internal sealed class ZoneUnderTest(OriginCloudRegionsClient api, string zone)
{
    /// <summary>Makes these the only mappings of the zone. Unchanged mappings keep their time.</summary>
    public async Task HoldOnlyAsync(params OriginCloudRegionRequest[] wanted)
    {
        var held = await api.ListAllAsync(zone)
            .Select(found => Mapping(found.OriginIp, found.Vendor, found.Region))
            .ToArrayAsync();
        var surplus = held.Select(mapping => mapping.OriginIp).Except(wanted.Select(mapping => mapping.OriginIp));
        foreach (var batch in surplus.Chunk(OriginCloudRegionsClient.MaxBatchItems))
        {
            AssertWhole(await api.BatchDeleteAsync(zone, batch));
        }

        foreach (var batch in wanted.Except(held).Chunk(OriginCloudRegionsClient.MaxBatchItems))
        {
            AssertWhole(await api.BatchUpsertAsync(zone, batch));
        }
    }

    public static OriginCloudRegionRequest Mapping(
        string originIp, string vendor = "aws", string region = "us-east-1") =>
        new() { OriginIp = originIp, Vendor = vendor, Region = region };

    private static void AssertWhole(BatchResult result)
    {
        if (result.Failed is [var failed, ..])
        {
            throw new InvalidOperationException($"The service refused to prepare the zone: {failed}.");
        }
    }
}
