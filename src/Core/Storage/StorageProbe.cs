using Azure.Data.Tables;

namespace OriginCloudRegions.Core.Storage;

/// <summary>Asks storage for a row that is never there. Any answer will do, also that there is no such table yet.</summary>
public sealed class StorageProbe(TableService service)
{
    /// <exception cref="StorageUnavailableException">No answer, or one that says so.</exception>
    public Task AskAsync(CancellationToken cancellation) => service.Mappings.Client.GetEntityIfExistsAsync<TableEntity>(
        TableKeys.Probe, TableKeys.Probe, ["RowKey"], cancellation);
}
