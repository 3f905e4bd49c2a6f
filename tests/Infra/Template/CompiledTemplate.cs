using System.Text.Json;
using OriginCloudRegions.Infra.Bicep;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Template;

/// <summary>main.bicep as Azure is sent it, with a template for each module in it.</summary>
public sealed class CompiledTemplate : IAsyncLifetime
{
    public string Text { get; private set; } = "";

    internal JsonElement Main { get; private set; }

    internal IEnumerable<(string Module, JsonElement Template)> All => Resources(Main)
        .Where(resource => Type(resource) == "Microsoft.Resources/deployments")
        .Select(module => (module.GetProperty("name").GetString()!, module.GetProperty("properties").GetProperty("template")))
        .Prepend(("main", Main));

    public async ValueTask InitializeAsync()
    {
        using var output = new TemporaryFolder();
        await BicepTool.SucceedAsync("build", "main.bicep", "--outfile", output.File("main.json"));
        Text = await File.ReadAllTextAsync(output.File("main.json"));
        using var document = JsonDocument.Parse(Text);
        Main = document.RootElement.Clone();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static IEnumerable<JsonElement> Resources(JsonElement template) =>
        template.GetProperty("resources").EnumerateObject().Select(resource => resource.Value);

    internal static string Type(JsonElement resource) => resource.GetProperty("type").GetString()!;

    internal static IEnumerable<JsonProperty> Members(JsonElement template, string name) =>
        template.TryGetProperty(name, out var members) ? members.EnumerateObject() : [];
}
