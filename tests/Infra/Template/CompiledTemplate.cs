using System.Text.Json;
using OriginCloudRegions.Infra.Bicep;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Template;

/// <summary>A class fixture: main.bicep as Azure receives it, which includes a template for each module.</summary>
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

    /// <summary>Returns the parameters or the outputs of main and of all modules.</summary>
    internal IEnumerable<(string Module, JsonProperty Member)> Members(string kind) =>
        from module in All
        from member in Members(module.Template, kind)
        select (module.Module, member);

    internal static IEnumerable<JsonElement> Resources(JsonElement template) =>
        template.GetProperty("resources").EnumerateObject().Select(resource => resource.Value);

    internal static string Type(JsonElement resource) => resource.GetProperty("type").GetString()!;

    internal static IEnumerable<JsonProperty> Members(JsonElement template, string kind) =>
        template.TryGetProperty(kind, out var members) ? members.EnumerateObject() : [];
}
