using Azure.Core;

namespace OriginCloudRegions.Core.Telemetry;

/// <summary>A request to Table Storage, without keys: the row key of a credential is a hash of its secret.</summary>
/// <param name="Name">One of a few names, so that it can name a time series.</param>
/// <param name="Table">Null for a transaction, whose address names no table.</param>
internal readonly record struct StorageCall(string Name, string? Table)
{
    public static StorageCall Of(RequestMethod method, string path)
    {
        var resource = path.AsSpan(path.LastIndexOf('/') + 1);
        var keys = resource.IndexOf('(');
        var isQuery = resource.EndsWith("()");
        var table = (keys < 0 ? resource : resource[..keys]).ToString();
        return table switch
        {
            "$batch" => new StorageCall("transaction", null),
            "Tables" => new StorageCall("create_table", table),
            _ when method == RequestMethod.Get => new StorageCall(isQuery ? "query" : "get", table),
            _ when method == RequestMethod.Post => new StorageCall("insert", table),
            _ when method == RequestMethod.Delete => new StorageCall("delete", table),
            _ => new StorageCall("update", table),
        };
    }
}
