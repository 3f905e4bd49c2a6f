using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>A table that is created when somebody first writes to it.</summary>
internal sealed class LazyTable(TableClient client)
{
    public TableClient Client => client;

    public static bool IsMissing(RequestFailedException failure) =>
        failure.Status == 404 && failure.ErrorCode == TableErrorCode.TableNotFound;

    /// <summary>A table that nobody has written to yet has no rows.</summary>
    public static async Task<bool> NextAsync(IAsyncEnumerator<Page<TableEntity>> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (RequestFailedException failure) when (IsMissing(failure))
        {
            return false;
        }
    }

    /// <remarks>CreateIfNotExists serialises by reflection, which a natively compiled program cannot.</remarks>
    /// <returns>False where somebody else had created it in the meantime.</returns>
    public async Task<bool> CreateAsync(CancellationToken cancellation)
    {
        try
        {
            await client.CreateAsync(cancellation);
            return true;
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == TableErrorCode.TableAlreadyExists)
        {
            return false;
        }
    }
}
