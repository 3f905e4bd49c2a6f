using System.Collections.Concurrent;
using System.Text.Json;
using OriginCloudRegions.Infra.Bicep;

namespace OriginCloudRegions.Infra.Template;

/// <summary>Resources that a parameters file would deploy.</summary>
internal sealed class Deployment
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Deployment>>> Taken = new();

    private readonly JsonElement root;

    private Deployment(string snapshot)
    {
        using var document = JsonDocument.Parse(snapshot);
        root = document.RootElement.Clone();
        Assert.Empty(root.GetProperty("diagnostics").EnumerateArray());
    }

    public IReadOnlyList<Resource> Resources =>
        [.. root.GetProperty("predictedResources").EnumerateArray().Select(resource => new Resource(resource))];

    public static Task<Deployment> FirstAsync() => OnceAsync("first", () => Snapshot.TakeAsync("main.bicepparam"));

    public static Task<Deployment> ProductionAsync() => OnceAsync("production", () => Snapshot.TakeAsync("production.bicepparam"));

    public static Task<Deployment> WithAsync(string parameters, string group = Snapshot.SomeGroup) =>
        OnceAsync($"{group}\n{parameters}", () => Snapshot.OfAsync(parameters, group));

    public Resource Single(string type) => Assert.Single(All(type));

    public IReadOnlyList<Resource> All(string type) => [.. Resources.Where(resource => resource.Type == type)];

    private static Task<Deployment> OnceAsync(string key, Func<Task<string>> take) =>
        Taken.GetOrAdd(key, _ => new Lazy<Task<Deployment>>(async () => new Deployment(await take()))).Value;
}
