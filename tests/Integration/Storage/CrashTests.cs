using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The process crashes before or after any storage call, and the next process repeats the operation.</summary>
public sealed class CrashTests(TableStorage storage) : StoreTests(storage)
{
    public enum Operation
    {
        FirstPutOfAccount,
        FirstPutOfZone,
        PutOfNewAddress,
        PutOfOtherRegion,
        Delete,
        BatchOf100Creations,
        BatchOf100Deletions,
    }

    /// <summary>The operations with three storage calls.</summary>
    public static MatrixTheoryData<Operation, int, bool> Crashes => new(
        Enum.GetValues<Operation>().Except([Operation.PutOfOtherRegion]), [1, 2, 3], [false, true]);

    [Theory]
    [MemberData(nameof(Crashes))]
    [InlineData(Operation.PutOfOtherRegion, 1, false)]
    [InlineData(Operation.PutOfOtherRegion, 1, true)]
    [InlineData(Operation.PutOfOtherRegion, 2, false)]
    [InlineData(Operation.PutOfOtherRegion, 2, true)]
    public async Task Operation_WhenProcessCrashes_LeavesCounterEqualToRowsAndCanBeRepeated(Operation operation, int crashAt, bool afterSending)
    {
        var rowsAfter = await PrepareAsync(operation);
        using var transport = new CrashingTransport(crashAt, afterSending);
        using var dying = Store(transport);

        await Assert.ThrowsAsync<CrashingTransport.CrashException>(() => RunAsync(dying, operation));
        await AssertCountAsync();

        using var next = Store();
        await RunAsync(next, operation);
        await AssertCountAsync(rowsAfter);
        var regions = (await Tables.RowsAsync(Zone)).Values.Select(row => row.GetString("Region"));
        Assert.Equal(operation is Operation.Delete or Operation.BatchOf100Deletions, !regions.Contains("us-ashburn-1"));
    }

    /// <summary>Returns the number of rows after the operation.</summary>
    private async Task<int> PrepareAsync(Operation operation)
    {
        var (filled, rowsAfter) = operation switch
        {
            Operation.PutOfNewAddress => (1, 2),
            Operation.PutOfOtherRegion => (1, 1),
            Operation.Delete => (2, 1),
            Operation.BatchOf100Creations => (1, 101),
            Operation.BatchOf100Deletions => (100, 0),
            _ => (0, 1),
        };
        if (operation != Operation.FirstPutOfAccount)
        {
            await Tables.FillAsync(Api.NewZone(), 1);
            await Tables.FillAsync(Zone, filled);
        }

        return rowsAfter;
    }

    private Task RunAsync(TableMappingStore store, Operation operation) => operation switch
    {
        Operation.Delete => DeleteAsync(store, Filled(0)),
        Operation.PutOfOtherRegion => PutAsync(store, Filled(0)),
        Operation.BatchOf100Creations => store.PutAllAsync(
            Tables.Zone(Zone),
            [.. Enumerable.Range(0, 100).Select(i => new MappingRequest(Filled(i + 1000), "oci", "us-ashburn-1"))],
            Stop),
        Operation.BatchOf100Deletions => store.DeleteAllAsync(
            Tables.Zone(Zone), [.. Enumerable.Range(0, 100).Select(Filled)], Stop),
        _ => PutAsync(store, Filled(1000)),
    };
}
