using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>A table that the first write creates. Until then it reads as an empty one.</summary>
internal sealed class LazyTable(TableClient client)
{
    public TableClient Client => client;

    /// <summary>Writes, and creates the table if it is missing.</summary>
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

    /// <summary>Reads entities page by page.</summary>
    /// <param name="filter">An OData filter that names the partition; null for the whole table.</param>
    /// <param name="perPage">1 to 1,000; null for 1,000.</param>
    /// <param name="columns">The properties to read; null for all.</param>
    /// <param name="cancellation">Ends the query.</param>
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

    /// <remarks>The SDK's CreateIfNotExists serializes by reflection, which a native executable cannot.</remarks>
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
