using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>100 creations take two transactions. When the zone fills between them, the first is taken back.</summary>
public sealed class TakeBackTests(TableStorage storage) : StoreTests(storage)
{
    private const int Quota = 100;
    private const int SecondTransaction = 3;

    /// <summary>Follows two reads of the counter and a read of the remaining row.</summary>
    private const int TakingBack = 7;

    [Theory]
    [InlineData(null)]
    [InlineData(SecondTransaction)]
    [InlineData(TakingBack)]
    public async Task TakeBack_WhenAnotherInstanceChangesARow_KeepsOnlyThisRow(int? changedBeforeCall)
    {
        await Tables.FillAsync(Api.NewZone(), 1);
        using var transport = new InterruptedTransport(
            (SecondTransaction, () => PutElsewhereAsync(Address("2001:db8::1"))),
            (changedBeforeCall ?? 0, () => PutElsewhereAsync(Address("192.0.2.7"))));
        using var store = Store(transport, Quota);
        var requests = Enumerable.Range(0, 100).Select(i => new MappingRequest(Address($"192.0.2.{i}"), "aws", "us-east-1"));

        Assert.False(await store.PutAllAsync(Tables.Zone(Zone), [.. requests], Stop));

        var rows = await Tables.RowsAsync(Zone);
        string[] kept = changedBeforeCall is null ? ["2001:db8::1"] : ["192.0.2.7", "2001:db8::1"];
        Assert.Equal(kept, rows.Keys);
        Assert.All(rows.Values, row => Assert.Equal("westeurope", row.GetString("Region")));
        await AssertCountAsync();
    }
}
