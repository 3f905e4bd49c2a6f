using OriginCloudRegions.Benchmarks.InProcess;
using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Counts the storage calls of the store alone in a hot zone, over Azurite.</summary>
internal static class StorageBudget
{
    private const int NumberOfCallers = 64;
    private const int Creations = 1000;

    public static async Task<Section> RunAsync(int rounds)
    {
        await using var stage = await Stage.SetAsync();
        List<double> reads = [], transactions = [];
        for (var round = 0; round < rounds; round++)
        {
            using var transport = new CountingTransport();
            using var store = new TableMappingStore(
                new TableService(new StorageOptions { ConnectionString = stage.ConnectionString }, transport),
                quota: 3500,
                TimeProvider.System);
            await CreateAsync(store, ZoneId.TryParse(Requests.NewZone(), out var zone) ? zone : throw new InvalidOperationException());
            reads.Add(transport.Reads);
            transactions.Add(transport.Transactions);
        }

        return new Section("Storage calls", $"{Creations:N0} creations by {NumberOfCallers} callers in one zone.", [])
        {
            Figures =
            [
                new Figure("reads, at most in any round", reads.Max(), Limit: 1000),
                new Figure("transactions, at most in any round", transactions.Max(), Limit: 60),
            ],
        };
    }

    private static async Task CreateAsync(TableMappingStore store, ZoneId zone)
    {
        var next = -1;

        async Task CallAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number < Creations)
            {
                var address = OriginAddress.TryParse(Requests.Address(number), out var parsed)
                    ? parsed
                    : throw new InvalidOperationException();
                var request = new MappingRequest(address, "aws", "us-east-1");
                _ = (PutOutcome.Created)await store.PutAsync(zone, request, null, CancellationToken.None);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, NumberOfCallers).Select(_ => Task.Run(CallAsync)));
    }
}
