using Azure.Core.Pipeline;
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
            using var counter = new Counter();
            using var transport = new HttpClientTransport(counter);
            using var store = new TableMappingStore(
                new TableService(new StorageOptions { ConnectionString = stage.ConnectionString }, transport),
                quota: 3500,
                TimeProvider.System);
            await CreateAsync(store);
            reads.Add(counter.Reads);
            transactions.Add(counter.Transactions);
        }

        return new Section("Storage calls", $"{NumberOfCallers} callers make {Creations:N0} creations in one zone.", [])
        {
            Figures =
            [
                new Figure("reads, at most in any round", reads.Max(), Limit: 1000),
                new Figure("transactions, at most in any round", transactions.Max(), Limit: 60),
            ],
        };
    }

    private static Task CreateAsync(TableMappingStore store)
    {
        _ = ZoneId.TryParse(Requests.NewZone(), out var zone);
        var options = new ParallelOptions { MaxDegreeOfParallelism = NumberOfCallers };
        return Parallel.ForAsync(0, Creations, options, async (number, cancellation) =>
        {
            _ = OriginAddress.TryParse(Requests.Address(number), out var address);
            var request = new MappingRequest(address!, "aws", "us-east-1");
            _ = (PutOutcome.Created)await store.PutAsync(zone!, request, null, cancellation);
        });
    }

    private sealed class Counter() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        private int reads;
        private int transactions;

        public int Reads => reads;

        public int Transactions => transactions;

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref request.Method == HttpMethod.Get ? ref reads : ref transactions);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
