using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Core.Storage.Credentials;

/// <summary>Stores each kind of credential in its own partition, and each credential in one row.</summary>
public sealed class TableCredentialStore(TableService service) : ICredentialStore
{
    private readonly LazyTable table = service.Credentials;

    public async Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation)
    {
        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Credentials(id.Kind), TableKeys.Credential(id), cancellationToken: cancellation);
        return found is { HasValue: true, Value: { } entity } ? CredentialRow.Read(id.Kind, entity) : null;
    }

    /// <summary>Adds the credential, or replaces the one with the same secret.</summary>
    public Task SaveAsync(Credential credential, CancellationToken cancellation)
    {
        var entity = CredentialRow.Write(credential);
        return table.WriteAsync(client => client.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation));
    }

    public async IAsyncEnumerable<Credential> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var kind in Enum.GetValues<CredentialKind>())
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Credentials(kind)}");
            await foreach (var page in table.PagesAsync(filter, null, null, cancellation))
            {
                foreach (var entity in page)
                {
                    yield return CredentialRow.Read(kind, entity);
                }
            }
        }
    }

    /// <returns>False if the credential is unknown.</returns>
    public async Task<bool> RevokeAsync(CredentialId id, CancellationToken cancellation)
    {
        var response = await table.Client.DeleteEntityAsync(
            TableKeys.Credentials(id.Kind), TableKeys.Credential(id), ETag.All, cancellation);
        return response.Status != 404;
    }
}
