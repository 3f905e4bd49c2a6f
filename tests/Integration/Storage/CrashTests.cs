using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A crash between any two storage calls, on either side of a call, leaves counter and rows in step.</summary>
public sealed class CrashTests(TableStorage storage)
{
    private readonly Tables tables = new(storage.ConnectionString, Guid.CreateVersion7().ToString("N"));
    private readonly string zone = Api.NewZone();

    /// <summary>Rows that exist before a put, and the storage calls of the put.</summary>
    public static TheoryData<string, int, bool> Crashes()
    {
        var crashes = new TheoryData<string, int, bool>();
        foreach (var (already, calls) in new[] { ("no table", 3), ("empty zone", 3), ("other mapping", 3), ("same address", 2) })
        {
            for (var call = 1; call <= calls; call++)
            {
                crashes.Add(already, call, false);
                crashes.Add(already, call, true);
            }
        }

        return crashes;
    }

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task A_Put_That_Crashes_Leaves_Counter_And_Rows_In_Step(string already, int crashAt, bool afterSending)
    {
        await PrepareAsync(already);
        using var transport = new CrashingTransport(crashAt, afterSending);

        await Assert.ThrowsAsync<CrashingTransport.CrashException>(() => PutAsync(transport, "192.0.2.1"));
        await IsInStepAsync();
        await PutAsync(null, "192.0.2.1");
        await IsInStepAsync();
        Assert.Equal("westeurope", (await tables.RowsAsync(zone))["192.0.2.1"].GetString("Region"));
    }

    private async Task PrepareAsync(string already)
    {
        if (already == "no table")
        {
            return;
        }

        await tables.FillAsync(Api.NewZone(), 1);
        if (already == "other mapping")
        {
            await PutAsync(null, "192.0.2.2");
        }
        else if (already == "same address")
        {
            await PutAsync(null, "192.0.2.1", new("aws", "us-east-1"));
        }
    }

    private async Task PutAsync(CrashingTransport? transport, string ip, KeyValuePair<string, string>? place = null)
    {
        using var store = new TableMappingStore(new TableService(tables.Options, transport), 3500, TimeProvider.System);
        Assert.True(OriginAddress.TryParse(ip, out var address));
        var (vendor, region) = place ?? new("azure", "westeurope");
        await store.PutAsync(Tables.Zone(zone), new MappingRequest(address, vendor, region), null, TestContext.Current.CancellationToken);
    }

    private async Task IsInStepAsync()
    {
        var rows = (await tables.RowsAsync(zone)).Count;
        Assert.Equal(rows == 0 ? null : rows, await tables.CounterAsync(zone));
    }
}
