using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Core.Storage.Credentials;

/// <summary>Credentials in Table Storage: a partition per kind, a row per hash.</summary>
public sealed class TableCredentialStore(TableService service) : ICredentialStore, ICredentialAdministration
{
    private readonly LazyTable table = service.Credentials;

    public async Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation)
    {
        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Credentials(id.Kind), TableKeys.Credential(id), cancellationToken: cancellation);
        return found is { HasValue: true, Value: { } entity } ? CredentialRow.Read(id.Kind, entity) : null;
    }

    public async Task SaveAsync(Credential credential, CancellationToken cancellation)
    {
        var entity = CredentialRow.Write(credential);
        try
        {
            await table.Client.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation);
        }
        catch (RequestFailedException failure) when (LazyTable.IsMissing(failure))
        {
            await table.CreateAsync(cancellation);
            await table.Client.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation);
        }
    }

    public async IAsyncEnumerable<Credential> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var kind in Enum.GetValues<CredentialKind>())
        {
            await foreach (var entity in RowsOfAsync(kind, cancellation))
            {
                yield return CredentialRow.Read(kind, entity);
            }
        }
    }

    public async Task<bool> RevokeAsync(CredentialId id, CancellationToken cancellation)
    {
        var response = await table.Client.DeleteEntityAsync(
            TableKeys.Credentials(id.Kind), TableKeys.Credential(id), ETag.All, cancellation);
        return response.Status != 404;
    }

    private async IAsyncEnumerable<TableEntity> RowsOfAsync(
        CredentialKind kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = TableKeys.Credentials(kind);
        var rows = table.Client.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellation);
        await using var pages = rows.AsPages().GetAsyncEnumerator(cancellation);
        while (await LazyTable.NextAsync(pages))
        {
            foreach (var entity in pages.Current.Values)
            {
                yield return entity;
            }
        }
    }
}
