using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Files;

/// <param name="Methods">Empty for every method.</param>
internal sealed record HttpFunction(string Name, string Route, IReadOnlyList<string> Methods, bool IsAnonymous, string Trigger)
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    public static HttpFunction Read(string path) =>
        Create(Path.GetFileName(Path.GetDirectoryName(path))!, JsonFile.Read<FunctionJson>(path).Bindings, path);

    public static HttpFunction Create(string name, IReadOnlyList<FunctionJson.Binding> bindings, string source)
    {
        var triggers = bindings.Where(binding => binding.Is("httpTrigger", "in")).ToList();
        if (triggers is not [var trigger] || bindings.Count != 2 || !bindings.Any(binding => binding.Is("http", "out")))
        {
            // Without the out binding, the Functions host would send JSON that describes the request, not the request.
            throw new LocalFailure($"{source} must have one httpTrigger in binding and one http out binding, and no other.");
        }

        var route = trigger.Route?.TrimStart('/') ?? name;
        if (IsReserved(name) || IsReserved(route))
        {
            throw new LocalFailure($"{source}: names and routes that begin with admin or runtime are the host's own; choose another.");
        }

        var isAnonymous = trigger.AuthLevel.Equals("anonymous", StringComparison.OrdinalIgnoreCase);
        return new HttpFunction(name, route, trigger.Methods, isAnonymous, trigger.Name);
    }

    private static bool IsReserved(string text) =>
        Array.Exists(Reserved, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
