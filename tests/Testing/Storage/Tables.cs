using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Testing.Storage;

/// <summary>Reads and writes the app's tables directly, without the app.</summary>
public sealed class Tables(string connectionString, string suffix)
{
    private const string Counter = "!quota";

    private static readonly DateTimeOffset PlantedOn = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TableClient mappings = new(connectionString, $"Mappings{suffix}");

    public StorageOptions Options { get; } = new()
    {
        ConnectionString = connectionString,
        MappingsTable = $"Mappings{suffix}",
        CredentialsTable = $"Credentials{suffix}",
    };

    /// <summary>App settings that name these tables, optionally through another connection string.</summary>
    public Dictionary<string, string> Settings(string? through = null) => new()
    {
        ["Storage__ConnectionString"] = through ?? connectionString,
        ["Storage__MappingsTable"] = Options.MappingsTable,
        ["Storage__CredentialsTable"] = Options.CredentialsTable,
    };

    /// <summary>Returns the mappings of a zone by canonical address.</summary>
    public async Task<IReadOnlyDictionary<string, TableEntity>> RowsAsync(string zone) =>
        (await PartitionAsync(zone)).Where(entity => entity.Key != Counter).ToDictionary();

    /// <summary>Returns all entities of a zone by row key, including its counter.</summary>
    public async Task<IReadOnlyDictionary<string, TableEntity>> PartitionAsync(string zone) =>
        (await EntitiesAsync($"PartitionKey eq {zone}")).ToDictionary(entity => entity.RowKey);

    /// <summary>Returns every zone that has an entity.</summary>
    public async Task<IReadOnlySet<string>> ZonesAsync() =>
        (await EntitiesAsync(filter: null)).Select(entity => entity.PartitionKey).ToHashSet();

    /// <summary>Returns the count of mappings in the zone counter, or null if the zone has no counter.</summary>
    public async Task<int?> CounterAsync(string zone) =>
        (await EntitiesAsync($"PartitionKey eq {zone} and RowKey eq {Counter}")).FirstOrDefault()?.GetInt32("Count");

    /// <summary>Adds the mappings 10.0.0.0, 10.0.0.1, ... and their counter, as the app would.</summary>
    public async Task FillAsync(string zone, int count)
    {
        await mappings.CreateIfNotExistsAsync();
        await AddAsync(zone, count);
    }

    /// <summary>Adds this many mappings to each zone, with their counters.</summary>
    public async Task FillAsync(IEnumerable<string> zones, int count)
    {
        await mappings.CreateIfNotExistsAsync();
        await Parallel.ForEachAsync(
            zones, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (zone, _) => await AddAsync(zone, count));
    }

    /// <summary>Writes any entity, including one that the app would never write.</summary>
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
        zone, row, ("Vendor", vendor), ("Region", region), ("ModifiedOn", PlantedOn));

    public Task PlantCounterAsync(string zone, int count) => PlantAsync(zone, Counter, ("Count", count));

    public Task RemoveAsync(string zone, string row) => mappings.DeleteEntityAsync(zone, row);

    /// <summary>Deletes every entity of a zone, one after the other.</summary>
    public async Task DestroyAsync(string zone)
    {
        foreach (var row in (await PartitionAsync(zone)).Keys)
        {
            await RemoveAsync(zone, row);
        }
    }

    /// <summary>Deletes both tables.</summary>
    public async Task DestroyAsync()
    {
        await mappings.DeleteAsync();
        await new TableClient(connectionString, Options.CredentialsTable).DeleteAsync();
    }

    /// <summary>Deletes a mapping and sets the zone counter, in one transaction.</summary>
    public Task DeleteAsync(string zone, string ip, int leaving) => mappings.SubmitTransactionAsync(
    [
        new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(zone, ip), ETag.All),
        new TableTransactionAction(
            TableTransactionActionType.UpdateReplace, new TableEntity(zone, Counter) { ["Count"] = leaving }, ETag.All),
    ]);

    public static ZoneId Zone(string text) =>
        ZoneId.TryParse(text, out var zone) ? zone : throw new ArgumentException($"\"{text}\" is not a zone id.", nameof(text));

    public static string FilledAddress(int index) => $"10.0.{index / 256}.{index % 256}";

    private async Task AddAsync(string zone, int count)
    {
        var rows = Enumerable.Range(0, count).Select(i => new TableEntity(zone, FilledAddress(i))
        {
            ["Vendor"] = "aws",
            ["Region"] = "us-east-1",
            ["ModifiedOn"] = PlantedOn,
        });
        TableEntity[] counter = count == 0 ? [] : [new TableEntity(zone, Counter) { ["Count"] = count }];
        foreach (var chunk in rows.Concat(counter).Chunk(100))
        {
            await mappings.SubmitTransactionAsync(
                chunk.Select(entity => new TableTransactionAction(TableTransactionActionType.Add, entity)));
        }
    }

    /// <summary>Returns the entities that a filter selects; none if the table does not exist.</summary>
    private async Task<List<TableEntity>> EntitiesAsync(FormattableString? filter)
    {
        try
        {
            var query = filter is null ? null : TableClient.CreateQueryFilter(filter);
            return await mappings.QueryAsync<TableEntity>(query).ToListAsync();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
    }
}
