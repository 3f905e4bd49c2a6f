using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Bicep;

/// <summary>Lists the resources that parameters would deploy, without Azure, in an invented subscription.</summary>
internal static class Snapshot
{
    public const string SomeGroup = "origin-cloud-regions";

    private const string NoId = "00000000-0000-0000-0000-000000000000";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="parametersFile">A path in infra/.</param>
    public static Task<string> TakeAsync(string parametersFile) =>
        TakeAsync(parametersFile, parameters: null, SomeGroup);

    /// <param name="parameters">The lines of a parameters file after <c>using</c>.</param>
    /// <param name="group">The resource group.</param>
    public static Task<string> OfAsync(string parameters, string group) =>
        TakeAsync("test.bicepparam", parameters, group);

    private static async Task<string> TakeAsync(string parametersFile, string? parameters, string group)
    {
        // The CLI writes the snapshot beside the parameters, which must not be in the repository.
        using var copy = new TemporaryFolder();
        CopyInfra(copy.Path);
        var file = copy.File(parametersFile);
        if (parameters is not null)
        {
            var content = $"using 'main.bicep'\n{parameters}\n";
            await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        }

        await BicepTool.SucceedAsync(
            "snapshot", file, "--mode", "overwrite", "--tenant-id", NoId, "--subscription-id", NoId,
            "--resource-group", group, "--location", "westeurope");
        return Sorted(await File.ReadAllTextAsync(
            Path.ChangeExtension(file, ".snapshot.json"), TestContext.Current.CancellationToken));
    }

    /// <summary>Sorts the outputs, because the order of the CLI's outputs varies.</summary>
    private static string Sorted(string snapshot)
    {
        var root = JsonNode.Parse(snapshot)!;
        var outputs = root["outputs"]!.AsObject();
        root["outputs"] = new JsonObject(
            outputs.OrderBy(output => output.Key, StringComparer.Ordinal)
                .Select(output => KeyValuePair.Create(output.Key, output.Value?.DeepClone())));
        return root.ToJsonString(Format) + "\n";
    }

    private static void CopyInfra(string target)
    {
        string[] files =
        [
            "bicepconfig.json", "workbook.json", "mapping-changes.kql",
            .. BicepTool.Files("*.bicep"), .. BicepTool.Files("*.bicepparam"),
        ];
        Directory.CreateDirectory(Path.Combine(target, "modules"));
        foreach (var file in files)
        {
            File.Copy(Path.Combine(BicepTool.Folder, file), Path.Combine(target, file));
        }
    }
}
