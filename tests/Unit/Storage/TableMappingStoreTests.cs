using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Core.Zones;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class TableMappingStoreTests : IDisposable
{
    private const string Address = "192.0.2.1";
    private const string Other = "192.0.2.2";

    /// <summary>
    /// Number of new addresses before a put guesses. The first put creates the zone writer, which counts the other 32.
    /// </summary>
    private const int NewBeforeGuess = 33;

    private readonly MemoryPartition partition = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, 700, TimeSpan.Zero));
    private readonly List<IDisposable> stores = [];
    private readonly TableMappingStore store;

    public TableMappingStoreTests() => store = Store(quota: 3500);

    private static ZoneId ZoneA => Zone.Of("zone-a");

    private static OriginMapping Elsewhere => Changes.Mapping(Address) with { Region = "us-west-1" };

    public void Dispose() => stores.ForEach(opened => opened.Dispose());

    [Fact]
    public async Task Find_OfAddress_ReturnsItsMappingOrNull()
    {
        var mapping = Changes.Mapping(Address);
        Assert.Null(await store.FindAsync(ZoneA, mapping.Address, CancellationToken.None));
        partition.Add(mapping);
        Assert.Equal(mapping, await store.FindAsync(ZoneA, mapping.Address, CancellationToken.None));
    }

    [Theory]
    [InlineData(1, "192.0.2.1", "192.0.2.2")]
    [InlineData(2, "192.0.2.3", "192.0.2.4")]
    public async Task List_OfPage_ReturnsItsMappingsAndTotal(int number, string first, string second)
    {
        partition.Add(Enumerable.Range(1, 5).Select(last => Changes.Mapping($"192.0.2.{last}")));
        var page = await store.ListAsync(ZoneA, number, perPage: 2, CancellationToken.None);
        Assert.Equal([Changes.Mapping(first), Changes.Mapping(second)], page.Mappings);
        Assert.Equal(5, page.TotalCount);
    }

    [Fact]
    public async Task Put_OfNewAddress_CreatesWithTimeInWholeSeconds()
    {
        var expected = Changes.Mapping(Address) with { ModifiedOn = new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero) };
        Assert.Equal(new PutOutcome.Created(expected), await PutAsync(Address));
        Assert.Equal([expected], partition.Mappings);
        Assert.Equal(1, partition.Count);
    }

    [Fact]
    public async Task Put_WhenConditionIsTrue_ReplacesWithoutChangingTheCounter()
    {
        partition.Add(Changes.Mapping(Address));
        var outcome = await PutAsync(Address, "eu-west-1", current => current == Changes.Mapping(Address));
        Assert.Equal("eu-west-1", Assert.IsType<PutOutcome.Replaced>(outcome).Mapping.Region);
        Assert.Equal("eu-west-1", partition.Find(Address)!.Region);
        Assert.Equal([PartitionCall.Find, PartitionCall.Replace], partition.Calls);
    }

    [Fact]
    public async Task Put_OfStoredRegion_ReturnsUnchangedAndWritesNothing()
    {
        partition.Add(Changes.Mapping(Address));
        Assert.Equal(new PutOutcome.Unchanged(Changes.Mapping(Address)), await PutAsync(Address));
        Assert.Equal([PartitionCall.Find], partition.Calls);
    }

    [Fact]
    public async Task Put_OfNewAddressWhenConditionIsFalse_CreatesNothing()
    {
        Assert.IsType<PutOutcome.PreconditionFailed>(await PutAsync(Address, condition: current => current is not null));
        Assert.Equal([PartitionCall.Find], partition.Calls);
    }

    [Fact]
    public async Task Put_WhenZoneIsFull_ReplacesButDoesNotCreate()
    {
        partition.Add(Changes.Mapping(Other));
        Assert.IsType<PutOutcome.QuotaReached>(await PutAsync(Store(quota: 1), Address));
        Assert.Equal(1, partition.Count);
        Assert.IsType<PutOutcome.Replaced>(await PutAsync(Store(quota: 1), Other, "eu-west-1"));
    }

    [Fact]
    public async Task Put_WhenFullZoneIsEmptiedDuringQuotaCheck_Creates()
    {
        partition.Add(Changes.Mapping(Other));
        partition.Before(PartitionCall.Look, 1, () => partition.Remove(Other));
        Assert.IsType<PutOutcome.Created>(await PutAsync(Store(quota: 1), Address));
    }

    [Fact]
    public async Task Put_WhenAnotherInstanceAddsTheAddressDuringQuotaCheck_Replaces()
    {
        partition.Add(Changes.Mapping(Other));
        partition.Before(PartitionCall.Look, 1, () =>
        {
            partition.Remove(Other);
            partition.Add(Changes.Mapping(Address));
        });
        Assert.IsType<PutOutcome.Replaced>(await PutAsync(Store(quota: 1), Address, "eu-west-1"));
    }

    [Fact]
    public async Task Put_WhenCounterChangesBetweenPagesOfQuotaCheck_TriesAgain()
    {
        partition.Add(Changes.Mapping(Other));
        partition.IsOnePage = false;
        partition.Before(PartitionCall.Counter, 2, () => partition.Remove(Other));
        Assert.IsType<PutOutcome.Created>(await PutAsync(Store(quota: 1), Address));
    }

    [Fact]
    public async Task Put_WhenCounterIsUnchangedBetweenPagesOfQuotaCheck_ReturnsQuotaReached()
    {
        partition.Add(Changes.Mapping(Other));
        partition.IsOnePage = false;
        Assert.IsType<PutOutcome.QuotaReached>(await PutAsync(Store(quota: 1), Address));
    }

    [Fact]
    public async Task SecondPut_InFullZone_ReusesTheCounterThatTheFirstPutRead()
    {
        partition.Add(Changes.Mapping(Other));
        var full = Store(quota: 1);
        await PutAsync(full, Address);
        await PutAsync(full, Address);
        Assert.Equal((1, 2), (partition.CountOf(PartitionCall.Counter), partition.CountOf(PartitionCall.Look)));
    }

    [Fact]
    public async Task Put_WhenAnotherInstanceCreatesTheAddressFirst_Replaces()
    {
        partition.Before(PartitionCall.Submit, 1, () => partition.Add(Changes.Mapping(Address)));
        Assert.IsType<PutOutcome.Replaced>(await PutAsync(Address, "eu-west-1"));
        Assert.Equal(("eu-west-1", 1), (partition.Find(Address)!.Region, partition.Count));
    }

    [Fact]
    public async Task Put_WhenAnotherInstanceReplacesFirst_ReplacesAgain()
    {
        partition.Add(Changes.Mapping(Address));
        partition.Before(PartitionCall.Replace, 1, () => partition.Replace(Elsewhere));
        Assert.IsType<PutOutcome.Replaced>(await PutAsync(Address, "eu-west-1"));
        Assert.Equal((2, "eu-west-1"), (partition.CountOf(PartitionCall.Replace), partition.Find(Address)!.Region));
    }

    [Fact]
    public async Task Put_WhenAnotherInstanceDeletesFirst_Creates()
    {
        partition.Add(Changes.Mapping(Address));
        partition.Before(PartitionCall.Replace, 1, () => partition.Remove(Address));
        Assert.IsType<PutOutcome.Created>(await PutAsync(Address, "eu-west-1"));
    }

    [Fact]
    public async Task Put_WhenItsWriteConflicts_ChecksTheConditionAgain()
    {
        partition.Before(PartitionCall.Submit, 1, () => partition.Add(Changes.Mapping(Address)));
        Assert.IsType<PutOutcome.PreconditionFailed>(await PutAsync(Address, "eu-west-1", current => current is null));
    }

    [Fact]
    public async Task Put_After32NewAddresses_CreatesWithoutReading()
    {
        await PutNewAsync(NewBeforeGuess);
        Assert.Equal(NewBeforeGuess, partition.CountOf(PartitionCall.Find));

        Assert.IsType<PutOutcome.Created>(await PutAsync(Address));
        Assert.IsType<PutOutcome.Created>(await PutAsync(Other));
        Assert.Equal(NewBeforeGuess, partition.CountOf(PartitionCall.Find));
    }

    [Fact]
    public async Task Put_AfterFewerThan32NewAddresses_ReadsTheRowFirst()
    {
        await PutNewAsync(NewBeforeGuess - 1);
        await PutAsync(Address);
        Assert.Equal(NewBeforeGuess, partition.CountOf(PartitionCall.Find));
    }

    [Fact]
    public async Task Put_OfStoredAddress_RestartsTheCountOfNewAddresses()
    {
        await PutNewAsync(NewBeforeGuess - 1);
        await PutAsync("10.0.0.1");
        await PutAsync(Address);
        await PutAsync(Other);
        Assert.Equal(NewBeforeGuess + 2, partition.CountOf(PartitionCall.Find));
    }

    [Fact]
    public async Task Put_WithConditionAfter32NewAddresses_ReadsTheRowFirst()
    {
        await PutNewAsync(NewBeforeGuess);
        Assert.IsType<PutOutcome.Created>(await PutAsync(Address, condition: current => current is null));
        Assert.Equal(NewBeforeGuess + 1, partition.CountOf(PartitionCall.Find));
    }

    [Fact]
    public async Task Put_WhenItsGuessIsWrong_ReplacesAndTheNextPutReadsFirst()
    {
        await PutNewAsync(NewBeforeGuess);
        Assert.IsType<PutOutcome.Replaced>(await PutAsync("10.0.0.1", "eu-west-1"));
        Assert.Equal(NewBeforeGuess + 1, partition.CountOf(PartitionCall.Find));

        await PutAsync(Address);
        Assert.Equal(NewBeforeGuess + 2, partition.CountOf(PartitionCall.Find));
        Assert.Equal(NewBeforeGuess + 1, partition.Count);
    }

    [Fact]
    public async Task Put_WhileAWrongGuessIsRetried_ReadsTheRowFirst()
    {
        await PutNewAsync(NewBeforeGuess);
        Task<PutOutcome>? next = null;
        partition.Before(PartitionCall.Find, NewBeforeGuess + 1, () => next = PutAsync("10.0.0.2", "eu-west-1"));

        await PutAsync("10.0.0.1", "eu-west-1");

        Assert.IsType<PutOutcome.Replaced>(await next!);
        Assert.Equal(NewBeforeGuess + 1, partition.CountOf(PartitionCall.Submit));
    }

    [Fact]
    public async Task TwoPuts_WithWrongGuesses_ShareOneFailedTransaction()
    {
        await PutNewAsync(NewBeforeGuess);
        Task<PutOutcome>[] puts = [];
        partition.Before(PartitionCall.Submit, NewBeforeGuess + 1, () =>
            puts = [BeginPutAsync("10.0.0.1", "eu-west-1"), BeginPutAsync("10.0.0.2", "eu-west-1")]);

        await PutAsync(Address);

        Assert.All(await Task.WhenAll(puts), outcome => Assert.IsType<PutOutcome.Replaced>(outcome));
        Assert.Equal(NewBeforeGuess + 2, partition.CountOf(PartitionCall.Submit));
    }

    [Fact]
    public async Task TwoPuts_WhenAnotherInstanceCreatesOneAddress_ReadOnlyThatRowAgain()
    {
        Task<PutOutcome>[] puts = [];
        partition.Before(PartitionCall.Submit, 1, () =>
            puts = [BeginPutAsync(Address, "eu-west-1"), BeginPutAsync(Other, "us-east-1")]);
        partition.Before(PartitionCall.Submit, 2, () => partition.Add(Changes.Mapping(Address)));

        await PutAsync("10.0.0.1");

        Assert.IsType<PutOutcome.Replaced>(await clock.UntilAsync(puts[0]));
        Assert.IsType<PutOutcome.Created>(await clock.UntilAsync(puts[1]));
        Assert.Equal(4, partition.CountOf(PartitionCall.Find));
    }

    [Fact]
    public async Task Put_WithGuessInFullZone_ReturnsQuotaReached()
    {
        var full = Store(NewBeforeGuess);
        await PutNewAsync(NewBeforeGuess, full);
        Assert.IsType<PutOutcome.QuotaReached>(await PutAsync(full, Address));
        Assert.Equal(NewBeforeGuess, partition.CountOf(PartitionCall.Find));
    }

    [Fact]
    public async Task Delete_OfLastMappingWhenConditionHolds_RemovesRowAndZoneCounter()
    {
        var stored = Changes.Mapping(Address);
        partition.Add(stored);
        Assert.IsType<DeleteOutcome.Deleted>(await DeleteAsync(Address, current => current == stored));
        Assert.True(partition.IsEmpty);
    }

    [Fact]
    public async Task Delete_OfMissingAddress_IsNotFound()
    {
        Assert.IsType<DeleteOutcome.NotFound>(await DeleteAsync(Address, _ => false));
        Assert.Equal([PartitionCall.Find], partition.Calls);
    }

    [Fact]
    public async Task Delete_WhenConditionIsFalse_DeletesNothing()
    {
        partition.Add(Changes.Mapping(Address));
        Assert.IsType<DeleteOutcome.PreconditionFailed>(await DeleteAsync(Address, current => current is null));
        Assert.Equal([PartitionCall.Find], partition.Calls);
    }

    [Fact]
    public async Task Delete_WhenAnotherInstanceReplacesFirst_TriesAgain()
    {
        partition.Add(Changes.Mapping(Address));
        partition.Before(PartitionCall.Submit, 1, () => partition.Replace(Elsewhere));
        Assert.IsType<DeleteOutcome.Deleted>(await DeleteAsync(Address));
        Assert.Equal((2, 0), (partition.CountOf(PartitionCall.Submit), partition.Count));
    }

    [Fact]
    public async Task Delete_WhenAnotherInstanceDeletesFirst_IsNotFound()
    {
        partition.Add(Changes.Mapping(Address), Changes.Mapping(Other));
        partition.Before(PartitionCall.Submit, 1, () => partition.Remove(Address));
        Assert.IsType<DeleteOutcome.NotFound>(await DeleteAsync(Address));
        Assert.Equal(1, partition.Count);
    }

    [Fact]
    public async Task PutAllAndDeleteAll_InOneZone_ShareTheZoneWriter()
    {
        MappingRequest[] requests = [Request(Address, "us-east-1"), Request(Other, "us-east-1")];
        Assert.True(await store.PutAllAsync(ZoneA, requests, CancellationToken.None));
        Assert.Equal(2, partition.Count);

        var deleted = await store.DeleteAllAsync(ZoneA, [Changes.Mapping(Address).Address], CancellationToken.None);
        Assert.Equal([Address], deleted.Keys.Select(address => address.Text));
        Assert.Equal((1, 0), (partition.Count, partition.CountOf(PartitionCall.Counter)));
    }

    [Fact]
    public async Task PutAll_WhenZoneIsFull_ReturnsFalse() =>
        Assert.False(await Store(quota: 0).PutAllAsync(ZoneA, [Request(Address, "us-east-1")], CancellationToken.None));

    private static MappingRequest Request(string address, string region) => new(Changes.Mapping(address).Address, "aws", region);

    private TableMappingStore Store(int quota)
    {
        var opened = new TableMappingStore(_ => partition, quota, clock, new FixedRandom(0));
        stores.Add(opened);
        return opened;
    }

    private async Task PutNewAsync(int count, TableMappingStore? into = null)
    {
        for (var last = 1; last <= count; last++)
        {
            Assert.IsType<PutOutcome.Created>(await PutAsync(into ?? store, $"10.0.0.{last}"));
        }
    }

    private Task<PutOutcome> PutAsync(string address, string region = "us-east-1", Precondition? condition = null) =>
        PutAsync(store, address, region, condition);

    private Task<PutOutcome> PutAsync(
        TableMappingStore into, string address, string region = "us-east-1", Precondition? condition = null) =>
        clock.UntilAsync(into.PutAsync(ZoneA, Request(address, region), condition, CancellationToken.None));

    private Task<PutOutcome> BeginPutAsync(string address, string region) =>
        store.PutAsync(ZoneA, Request(address, region), null, CancellationToken.None);

    private Task<DeleteOutcome> DeleteAsync(string address, Precondition? condition = null) =>
        clock.UntilAsync(store.DeleteAsync(ZoneA, Changes.Mapping(address).Address, condition, CancellationToken.None));
}
