using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>The SDK resends a write after a lost answer, and conflicts with its own first write.</summary>
public sealed class LostAnswerTests(TableStorage storage) : StoreTests(storage)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Create_WhenStorageAnswerIsLost_ReturnsCreated(int already)
    {
        await Tables.FillAsync(Zone, already);
        using var transport = new LostAnswerTransport(lostCall: 3);
        using var store = Store(transport);

        Assert.IsType<PutOutcome.Created>(await PutAsync(store, Filled(1), condition: current => current is null));

        Assert.Equal("us-ashburn-1", (await Tables.RowsAsync(Zone))[Tables.FilledAddress(1)].GetString("Region"));
        await AssertCountAsync(already + 1);
    }

    [Fact]
    public async Task Put_WhenGuessThatAddressIsNewIsWrongAndStorageAnswerIsLost_ReturnsUnchanged()
    {
        // The first creation takes three calls, each further one two. The app then guesses that an address is new.
        const int Creations = 33;
        await Tables.FillAsync(Api.NewZone(), 1);
        using var transport = new LostAnswerTransport(lostCall: 3 + (2 * (Creations - 1)) + 1);
        using var store = Store(transport);
        for (var i = 0; i < Creations; i++)
        {
            Assert.IsType<PutOutcome.Created>(await PutAsync(store, Filled(i)));
        }

        Assert.IsType<PutOutcome.Unchanged>(await PutAsync(store, Filled(0)));
        await AssertCountAsync(Creations);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Create_WhenStorageAnswerIsLostAndAnotherCallerDeletesTheRow_ThrowsAndIsNotRepeated(int already)
    {
        await Tables.FillAsync(Zone, already);
        using var other = Store();
        using var transport = new LostAnswerTransport(lostCall: 3, meanwhile: () => DeleteAsync(other, Filled(1)));
        using var store = Store(transport);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => PutAsync(store, Filled(1)));

        Assert.DoesNotContain(Tables.FilledAddress(1), (await Tables.RowsAsync(Zone)).Keys);
        await AssertCountAsync(already);
    }

    /// <summary>A second write would undo the acknowledged write of another caller.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PutOrDelete_WhenStorageAnswerIsLostAndAnotherCallerPutsTheRow_ThrowsAndIsNotRepeated(bool isPut)
    {
        await Tables.FillAsync(Zone, 2);
        using var transport = new LostAnswerTransport(lostCall: isPut ? 2 : 3, meanwhile: () => PutElsewhereAsync(Filled(0)));
        using var store = Store(transport);

        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            isPut ? PutAsync(store, Filled(0)) : DeleteAsync(store, Filled(0)));

        Assert.Equal("westeurope", (await Tables.RowsAsync(Zone))[Tables.FilledAddress(0)].GetString("Region"));
        await AssertCountAsync(2);
    }
}
