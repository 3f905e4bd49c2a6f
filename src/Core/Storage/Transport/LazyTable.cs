using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>Creates the table at the first write. Until then the table reads as empty.</summary>
internal sealed class LazyTable(TableClient client)
{
    public TableClient Client => client;

    public async Task<T> WriteAsync<T>(Func<TableClient, Task<T>> write)
    {
        try
        {
            return await write(client);
        }
        catch (RequestFailedException failure) when (IsMissing(failure))
        {
            await CreateAsync();
            return await write(client);
        }
    }

    /// <param name="filter">An OData filter that names the partition; null for the whole table.</param>
    /// <param name="perPage">The most rows on a page, 1 to 1,000; null for 1,000.</param>
    public async IAsyncEnumerable<IReadOnlyList<TableEntity>> PagesAsync(
        string? filter, int? perPage, IEnumerable<string>? columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = client.QueryAsync<TableEntity>(filter, perPage, columns, cancellation);
        await using var pages = query.AsPages().GetAsyncEnumerator(cancellation);
        while (await NextAsync(pages))
        {
            yield return pages.Current.Values;
        }
    }

    private static bool IsMissing(RequestFailedException failure) =>
        failure.Status == 404 && failure.ErrorCode == TableErrorCode.TableNotFound;

    private static async Task<bool> NextAsync(IAsyncEnumerator<Page<TableEntity>> pages)
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

    // The SDK's CreateIfNotExists serializes by reflection, which native AOT lacks.
    private async Task CreateAsync()
    {
        try
        {
            await client.CreateAsync();
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == TableErrorCode.TableAlreadyExists)
        {
        }
    }
}
