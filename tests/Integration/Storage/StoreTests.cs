using Azure.Core.Pipeline;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>One zone in tables of its own, and stores over them.</summary>
public abstract class StoreTests(TableStorage storage)
{
    private protected Tables Tables { get; } = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));

    private protected string Zone { get; } = Api.NewZone();

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected static OriginAddress Address(string text) =>
        OriginAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text, nameof(text));

    private protected static OriginAddress Filled(int index) => Address(Tables.FilledAddress(index));

    private protected TableMappingStore Store(HttpPipelineTransport? transport = null) =>
        new(new TableService(Tables.Options, transport), quota: 3500, TimeProvider.System);

    private protected Task<PutOutcome> PutAsync(
        TableMappingStore store,
        OriginAddress address,
        string region = "us-ashburn-1",
        string vendor = "oci",
        Precondition? condition = null,
        CancellationToken? cancellation = null) =>
        store.PutAsync(
            Tables.Zone(Zone), new MappingRequest(address, vendor, region), condition, cancellation ?? Stop);

    /// <summary>Puts a mapping in westeurope as another instance.</summary>
    private protected async Task PutElsewhereAsync(OriginAddress address)
    {
        using var other = Store();
        await PutAsync(other, address, "westeurope", "azure");
    }

    private protected Task<DeleteOutcome> DeleteAsync(TableMappingStore store, OriginAddress address) =>
        store.DeleteAsync(Tables.Zone(Zone), address, null, Stop);

    /// <summary>Asserts the number of rows, and a counter that equals it or is missing in an empty zone.</summary>
    private protected async Task AssertCountAsync(int? count = null)
    {
        var rows = (await Tables.RowsAsync(Zone)).Count;
        Assert.Equal(count ?? rows, rows);
        Assert.Equal(rows == 0 ? null : rows, await Tables.CounterAsync(Zone));
    }
}
