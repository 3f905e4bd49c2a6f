using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>A function with an HTTP trigger. Its route is without the prefix; no methods stand for every method.</summary>
internal sealed record HttpFunction(string Name, string Route, IReadOnlyList<string> Methods, bool IsAnonymous)
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    public static HttpFunction Read(string path)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(path))!;
        var bindings = JsonFile.Read<FunctionJson>(path).Bindings;
        var triggers = bindings.Where(binding => binding.Is("httpTrigger", "in")).ToList();
        if (triggers is not [var trigger] || bindings.Count != 2 || !bindings.Any(binding => binding.Is("http", "out")))
        {
            // Without the out binding the real host sends a JSON envelope in the place of the request.
            throw new LocalFailure($"{path} must have one httpTrigger in binding and one http out binding, and no other.");
        }

        var route = trigger.Route?.TrimStart('/') ?? name;
        if (IsReserved(name) || IsReserved(route))
        {
            throw new LocalFailure($"{path}: names and routes that begin with admin or runtime are the host's own; choose another.");
        }

        var isAnonymous = trigger.AuthLevel.Equals("anonymous", StringComparison.OrdinalIgnoreCase);
        return new HttpFunction(name, route, trigger.Methods, isAnonymous);
    }

    private static bool IsReserved(string text) =>
        Array.Exists(Reserved, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
