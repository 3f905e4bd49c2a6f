using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>A look past the service, at what really is in storage.</summary>
public sealed class Tables(string connectionString, string suffix)
{
    private readonly TableClient mappings = new(connectionString, $"Mappings{suffix}");

    public StorageOptions Options { get; } = new()
    {
        ConnectionString = connectionString,
        MappingsTable = $"Mappings{suffix}",
        CredentialsTable = $"Credentials{suffix}",
    };

    /// <summary>Canonical address to entity.</summary>
    public async Task<IReadOnlyDictionary<string, TableEntity>> RowsAsync(string zone)
    {
        var rows = new Dictionary<string, TableEntity>();
        await foreach (var entity in EntitiesAsync(zone))
        {
            if (entity.RowKey != "!quota")
            {
                rows.Add(entity.RowKey, entity);
            }
        }

        return rows;
    }

    /// <summary>Row key to entity, the counter's too.</summary>
    public async Task<IReadOnlyDictionary<string, TableEntity>> PartitionAsync(string zone)
    {
        var rows = new Dictionary<string, TableEntity>();
        await foreach (var entity in EntitiesAsync(zone))
        {
            rows.Add(entity.RowKey, entity);
        }

        return rows;
    }

    /// <summary>Every partition that has an entity.</summary>
    public async Task<IReadOnlySet<string>> ZonesAsync()
    {
        var zones = new HashSet<string>();
        await foreach (var entity in EntitiesAsync(mappings.QueryAsync<TableEntity>()))
        {
            zones.Add(entity.PartitionKey);
        }

        return zones;
    }

    /// <summary>Null where the zone has no counter.</summary>
    public async Task<int?> CounterAsync(string zone)
    {
        await foreach (var entity in EntitiesAsync(zone))
        {
            if (entity.RowKey == "!quota")
            {
                return entity.GetInt32("Count");
            }
        }

        return null;
    }

    /// <summary>Rows 10.0.0.0, 10.0.0.1, ... with their counter, as the service would have left them.</summary>
    public async Task FillAsync(string zone, int count)
    {
        await mappings.CreateIfNotExistsAsync();
        var rows = Enumerable.Range(0, count).Select(i => new TableEntity(zone, FilledAddress(i))
        {
            ["Vendor"] = "aws",
            ["Region"] = "us-east-1",
            ["ModifiedOn"] = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        });
        TableEntity[] counter = count == 0 ? [] : [new TableEntity(zone, "!quota") { ["Count"] = count }];
        foreach (var chunk in rows.Concat(counter).Chunk(100))
        {
            await mappings.SubmitTransactionAsync(
                chunk.Select(entity => new TableTransactionAction(TableTransactionActionType.Add, entity)));
        }
    }

    /// <summary>An entity as nothing but a hand at the storage would leave it.</summary>
    public async Task PlantAsync(string zone, string row, params (string Name, object Value)[] properties)
    {
        await mappings.CreateIfNotExistsAsync();
        var entity = new TableEntity(zone, row);
        foreach (var (name, value) in properties)
        {
            entity[name] = value;
        }

        await mappings.UpsertEntityAsync(entity, TableUpdateMode.Replace);
    }

    public Task PlantMappingAsync(string zone, string row, string vendor = "aws", string region = "us-east-1") => PlantAsync(
        zone, row, ("Vendor", vendor), ("Region", region), ("ModifiedOn", new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));

    public Task PlantCounterAsync(string zone, int count) => PlantAsync(zone, "!quota", ("Count", count));

    public Task RemoveAsync(string zone, string row) => mappings.DeleteEntityAsync(zone, row);

    /// <summary>Takes a row and sets the counter, in one transaction.</summary>
    public Task DeleteAsync(string zone, string ip, int leaving) => mappings.SubmitTransactionAsync(
    [
        new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(zone, ip), ETag.All),
        new TableTransactionAction(
            TableTransactionActionType.UpdateReplace, new TableEntity(zone, "!quota") { ["Count"] = leaving }, ETag.All),
    ]);

    public static string FilledAddress(int index) => $"10.0.{index / 256}.{index % 256}";

    private IAsyncEnumerable<TableEntity> EntitiesAsync(string zone) =>
        EntitiesAsync(mappings.QueryAsync<TableEntity>(entity => entity.PartitionKey == zone));

    private static async IAsyncEnumerable<TableEntity> EntitiesAsync(AsyncPageable<TableEntity> query)
    {
        await using var pages = query.AsPages().GetAsyncEnumerator();
        while (await NextAsync(pages))
        {
            foreach (var entity in pages.Current.Values)
            {
                yield return entity;
            }
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<Page<TableEntity>> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }
}
