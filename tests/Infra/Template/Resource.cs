using System.Text.Json;

namespace OriginCloudRegions.Infra.Template;

internal sealed record Resource(JsonElement Json)
{
    public string Type => Text("type");

    public string Name => Text("name");

    public string Id => Text("id");

    /// <summary>The resource that an extension resource, such as a role or a diagnostic setting, belongs to.</summary>
    public string Scope => Id.StartsWith('[') ? Id.Split('\'')[1] : Id[..Id.LastIndexOf("/providers/", StringComparison.Ordinal)];

    public bool IsTagged => Json.TryGetProperty("tags", out var tags) && tags.GetProperty("service").GetString() is { Length: > 0 };

    /// <param name="path">Names of members, separated by dots.</param>
    public JsonElement At(string path)
    {
        var at = Json;
        foreach (var member in path.Split('.'))
        {
            if (!at.TryGetProperty(member, out at))
            {
                Assert.Fail($"{Type} {Name} has no {path}: {member} is missing.");
            }
        }

        return at;
    }

    public string Text(string path) => At(path).GetString()!;

    public bool Flag(string path) => At(path).GetBoolean();

    public int Number(string path) => At(path).GetInt32();

    public IReadOnlyList<JsonElement> List(string path) => [.. At(path).EnumerateArray()];
}
