using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Benchmarks.InProcess;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>The memory that an instance keeps for a zone and for a credential after their requests.</summary>
internal static class Remembered
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(int count)
    {
        var service = new TableService(new StorageOptions { ConnectionString = InstantServer.Connection }, new InstantStorage());
        using var mappings = new TableMappingStore(service, Settings.MaxMappingsPerZone, TimeProvider.System);
        using var credentials = new CachedCredentials(
            new TableCredentialStore(service), TimeSpan.FromSeconds(60), TimeProvider.System);
        _ = OriginAddress.TryParse(Requests.Address(0), out var address);
        var request = new MappingRequest(address!, "aws", "us-east-1");
        return
        [
            await BytesAsync("memory of the writer of a zone", count, async number =>
            {
                _ = ZoneId.TryParse(InstantStorage.Zone(number), out var zone);
                _ = (PutOutcome.Created)await mappings.PutAsync(zone!, request, null, CancellationToken.None);
            }),
            await BytesAsync("memory of a credential", count, async _ =>
                await credentials.FindAsync(CredentialId.OfToken(CredentialSecret.NewToken()), CancellationToken.None)),
        ];
    }

    /// <param name="use">Uses another zone or credential for each number.</param>
    private static async Task<Figure> BytesAsync(string name, int count, Func<int, Task> use)
    {
        await use(count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < count; number++)
        {
            await use(number);
        }

        return new Figure(name, (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count, "bytes");
    }
}
