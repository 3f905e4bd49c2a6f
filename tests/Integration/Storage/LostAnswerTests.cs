using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>
/// The SDK resends a write after a lost answer, and the second write conflicts with the first. It does not resend a zone's first creation.
/// </summary>
public sealed class LostAnswerTests(TableStorage storage)
{
    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Create_AfterLostAnswer_ReturnsCreated()
    {
        await tables.FillAsync(Api.NewZone(), 1);
        using var transport = new LostAnswerTransport(lostCall: 3);
        using var store = Store(transport);

        var outcome = await PutAsync(store, current => current is null);

        Assert.Equal("us-ashburn-1", Assert.IsType<PutOutcome.Created>(outcome).Mapping.Region);
        await HoldsAsync("us-ashburn-1");
    }

    [Fact]
    public async Task Create_InZoneWithRows_AfterLostAnswer_ReturnsCreated()
    {
        await tables.FillAsync(zone, 1);
        using var transport = new LostAnswerTransport(lostCall: 3);
        using var store = Store(transport);

        Assert.IsType<PutOutcome.Created>(await PutAsync(store, Address(1)));

        Assert.Equal((2, 2), ((await tables.RowsAsync(zone)).Count, await tables.CounterAsync(zone)));
    }

    [Fact]
    public async Task Replace_AfterLostAnswer_ReturnsReplaced()
    {
        await tables.FillAsync(zone, 1);
        using var transport = new LostAnswerTransport(lostCall: 2);
        using var store = Store(transport);

        var outcome = await PutAsync(store, current => current?.Region == "us-east-1");

        Assert.Equal("us-ashburn-1", Assert.IsType<PutOutcome.Replaced>(outcome).Mapping.Region);
        await HoldsAsync("us-ashburn-1");
    }

    [Fact]
    public async Task WrongGuess_AfterLostAnswer_ReturnsUnchanged()
    {
        // Three calls for the first creation and two for each of the next, until the zone's next address is guessed to be new.
        const int Creations = 33;
        await tables.FillAsync(Api.NewZone(), 1);
        using var transport = new LostAnswerTransport(lostCall: 3 + (2 * (Creations - 1)) + 1);
        using var store = Store(transport);
        for (var i = 0; i < Creations; i++)
        {
            Assert.IsType<PutOutcome.Created>(await PutAsync(store, Address(i)));
        }

        Assert.IsType<PutOutcome.Unchanged>(await PutAsync(store, Address(0)));
        Assert.Equal((Creations, Creations), ((await tables.RowsAsync(zone)).Count, await tables.CounterAsync(zone)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Delete_AfterLostAnswer_ReturnsDeleted(int already)
    {
        await tables.FillAsync(zone, already);
        using var transport = new LostAnswerTransport(lostCall: 3);
        using var store = Store(transport);

        var outcome = await store.DeleteAsync(Tables.Zone(zone), Address(0), null, TestContext.Current.CancellationToken);

        Assert.IsType<DeleteOutcome.Deleted>(outcome);
        Assert.Equal(already - 1, (await tables.RowsAsync(zone)).Count);
        Assert.Equal(already == 1 ? null : 1, await tables.CounterAsync(zone));
    }

    [Fact]
    public async Task BatchDelete_AfterLostAnswer_ReturnsDeletedAddresses()
    {
        await tables.FillAsync(zone, 3);
        using var transport = new LostAnswerTransport(lostCall: 2);
        using var store = Store(transport);

        var deleted = await store.DeleteAllAsync(
            Tables.Zone(zone), [Address(0), Address(1), Address(5)], TestContext.Current.CancellationToken);

        Assert.Equal([Address(0), Address(1)], deleted.Keys.OrderBy(address => address.Text, StringComparer.Ordinal));
        Assert.Equal(1, await tables.CounterAsync(zone));
    }

    [Fact]
    public async Task A_Batch_Of_Puts_Is_Applied_Once()
    {
        await tables.FillAsync(zone, 1);
        using var transport = new LostAnswerTransport(lostCall: 2);
        using var store = Store(transport);

        Assert.True(await store.PutAllAsync(
            Tables.Zone(zone),
            [.. Enumerable.Range(0, 3).Select(i => new MappingRequest(Address(i), "gcp", "us-east1"))],
            TestContext.Current.CancellationToken));

        var rows = await tables.RowsAsync(zone);
        Assert.All(rows.Values, row => Assert.Equal("us-east1", row.GetString("Region")));
        Assert.Equal((3, 3), (rows.Count, await tables.CounterAsync(zone)));
    }

    /// <summary>To make it once more would bring back what the other has taken.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_Create_That_Another_Has_Deleted_Since_Is_Not_Made_Again(int already)
    {
        await tables.FillAsync(zone, already);
        using var other = new TableMappingStore(new TableService(tables.Options), 3500, TimeProvider.System);
        using var transport = new LostAnswerTransport(
            lostCall: 3, meanwhile: () => other.DeleteAsync(Tables.Zone(zone), Address(1), null, TestContext.Current.CancellationToken));
        using var store = Store(transport);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.PutAsync(
            Tables.Zone(zone), new MappingRequest(Address(1), "aws", "us-east-1"), null, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Tables.FilledAddress(1), (await tables.RowsAsync(zone)).Keys);
        Assert.Equal((already, already), ((await tables.RowsAsync(zone)).Count, await tables.CounterAsync(zone) ?? 0));
    }

    /// <summary>A second write would undo the acknowledged write of another caller.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Write_That_Another_Has_Overwritten_Since_Is_Not_Made_Again(bool put)
    {
        await tables.FillAsync(zone, 2);
        using var other = new TableMappingStore(new TableService(tables.Options), 3500, TimeProvider.System);
        Task OverwriteAsync() => other.PutAsync(
            Tables.Zone(zone), new MappingRequest(Address(0), "azure", "westeurope"), null, TestContext.Current.CancellationToken);
        using var transport = new LostAnswerTransport(lostCall: put ? 2 : 3, OverwriteAsync);
        using var store = Store(transport);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => put
            ? PutAsync(store, condition: null)
            : store.DeleteAsync(Tables.Zone(zone), Address(0), null, TestContext.Current.CancellationToken));

        Assert.Equal("westeurope", (await tables.RowsAsync(zone))[Tables.FilledAddress(0)].GetString("Region"));
        Assert.Equal(2, await tables.CounterAsync(zone));
    }

    private static OriginAddress Address(int index)
    {
        Assert.True(OriginAddress.TryParse(Tables.FilledAddress(index), out var address));
        return address;
    }

    private Task<PutOutcome> PutAsync(TableMappingStore store, OriginAddress address) => store.PutAsync(
        Tables.Zone(zone), new MappingRequest(address, "oci", "us-ashburn-1"), null, TestContext.Current.CancellationToken);

    private TableMappingStore Store(LostAnswerTransport transport) =>
        new(new TableService(tables.Options, transport), 3500, TimeProvider.System);

    private Task<PutOutcome> PutAsync(TableMappingStore store, Precondition? condition) => store.PutAsync(
        Tables.Zone(zone), new MappingRequest(Address(0), "oci", "us-ashburn-1"), condition, TestContext.Current.CancellationToken);

    private async Task HoldsAsync(string region)
    {
        Assert.Equal(region, Assert.Single(await tables.RowsAsync(zone)).Value.GetString("Region"));
        Assert.Equal(1, await tables.CounterAsync(zone));
    }
}
