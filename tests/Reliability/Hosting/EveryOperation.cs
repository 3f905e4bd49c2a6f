namespace OriginCloudRegions.Reliability.Hosting;

/// <summary>Each operation once, on a zone that holds 192.0.2.1 and 192.0.2.2.</summary>
/// <param name="RowsAfter">How many mappings it leaves.</param>
internal sealed record EveryOperation(string Name, int RowsAfter, Func<Api, string, Task<Reply>> SendAsync)
{
    public static IReadOnlyList<EveryOperation> All { get; } =
    [
        new("put, new", 3, (api, zone) => api.PutAsync(zone, "192.0.2.9")),
        new("put, other region", 2, (api, zone) => api.PutAsync(zone, "192.0.2.1", "gcp", "us-east1")),
        new("put, the same", 2, (api, zone) => api.PutAsync(zone, "192.0.2.1")),
        new("get", 2, (api, zone) => api.GetAsync(zone, "192.0.2.1")),
        new("delete", 1, (api, zone) => api.DeleteAsync(zone, "192.0.2.1")),
        new("list", 2, (api, zone) => api.ListAsync(zone)),
        new("batch put", 3, (api, zone) => api.BatchAsync(
            HttpMethod.Put, zone, $"[{Api.MappingJson("192.0.2.9")},{Api.MappingJson("192.0.2.1", "gcp", "us-east1")}]")),
        new("batch delete", 0, (api, zone) => api.BatchAsync(HttpMethod.Delete, zone, """["192.0.2.1","192.0.2.2"]""")),
    ];

    /// <summary>Prepares a zone for each operation.</summary>
    public static async Task<Dictionary<string, EveryOperation>> PrepareAsync(Api api)
    {
        var zones = All.ToDictionary(_ => Api.NewZone());
        await Task.WhenAll(zones.Keys.Select(zone => PrepareAsync(api, zone)));
        return zones;
    }

    public static async Task PrepareAsync(Api api, string zone)
    {
        var mappings = $"[{Api.MappingJson("192.0.2.1")},{Api.MappingJson("192.0.2.2")}]";
        Assert.Equal(200, (await api.BatchAsync(HttpMethod.Put, zone, mappings)).Status);
    }

    /// <summary>Asserts that each operation succeeded and left its mappings in storage.</summary>
    public static async Task AssertSucceededAsync(
        Tables tables, Dictionary<string, EveryOperation> zones, IEnumerable<Task<Reply>> replies)
    {
        foreach (var ((zone, operation), reply) in zones.Zip(await Task.WhenAll(replies)))
        {
            var rows = (await tables.RowsAsync(zone)).Count;
            Assert.Equal((operation.Name, 200, operation.RowsAfter), (operation.Name, reply.Status, rows));
            Assert.DoesNotContain("\"error\":", reply.Body, StringComparison.Ordinal);
        }
    }
}
