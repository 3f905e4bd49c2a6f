using System.Collections.Concurrent;
using System.Text.Json;
using OriginCloudRegions.Infra.Bicep;

namespace OriginCloudRegions.Infra.Template;

/// <summary>Resources that a parameters file would deploy. Each is computed once in a test run.</summary>
internal sealed class Deployment
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Deployment>>> Known = new();

    private Deployment(string snapshot)
    {
        using var document = JsonDocument.Parse(snapshot);
        var root = document.RootElement.Clone();
        Assert.Empty(root.GetProperty("diagnostics").EnumerateArray());
        Resources =
            [.. root.GetProperty("predictedResources").EnumerateArray().Select(resource => new Resource(resource))];
    }

    public IReadOnlyList<Resource> Resources { get; }

    public static Task<Deployment> FirstAsync() => OfAsync("main.bicepparam");

    public static Task<Deployment> OfAsync(string parametersFile) =>
        OnceAsync(parametersFile, () => Snapshot.TakeAsync(parametersFile));

    public static Task<Deployment> WithAsync(string parameters, string group = Snapshot.SomeGroup) =>
        OnceAsync($"{group}\n{parameters}", () => Snapshot.OfAsync(parameters, group));

    public Resource Single(string type) => Assert.Single(All(type));

    public IReadOnlyList<Resource> All(string type) => [.. Resources.Where(resource => resource.Type == type)];

    private static Task<Deployment> OnceAsync(string key, Func<Task<string>> take) =>
        Known.GetOrAdd(key, _ => new Lazy<Task<Deployment>>(async () => new Deployment(await take()))).Value;
}
