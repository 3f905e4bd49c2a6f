using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Bicep;

/// <summary>Lists the resources that a parameters file would deploy, without Azure, into an invented subscription and group.</summary>
internal static class Snapshot
{
    public const string SomeGroup = "origin-cloud-regions";

    private const string NoOne = "00000000-0000-0000-0000-000000000000";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="parameters">From infra/.</param>
    public static async Task<string> TakeAsync(string parameters)
    {
        // The CLI writes beside the parameters; the repository is not for that.
        using var copy = new TemporaryFolder();
        CopyInfra(copy.Path);
        return await TakeAsync(copy, copy.File(parameters), SomeGroup);
    }

    /// <summary>Of parameters that only a test uses.</summary>
    /// <param name="parameters">The lines of the file after <c>using</c>.</param>
    /// <param name="group">The resource group that it would be deployed to.</param>
    public static async Task<string> OfAsync(string parameters, string group)
    {
        using var copy = new TemporaryFolder();
        CopyInfra(copy.Path);
        var file = copy.File("test.bicepparam");
        await File.WriteAllTextAsync(file, $"using 'main.bicep'\n{parameters}\n", TestContext.Current.CancellationToken);
        return await TakeAsync(copy, file, group);
    }

    private static async Task<string> TakeAsync(TemporaryFolder folder, string file, string group)
    {
        await BicepTool.SucceedAsync(
            "snapshot", file, "--mode", "overwrite", "--tenant-id", NoOne, "--subscription-id", NoOne,
            "--resource-group", group, "--location", "westeurope");
        var snapshot = folder.File($"{Path.GetFileNameWithoutExtension(file)}.snapshot.json");
        return InOrder(await File.ReadAllTextAsync(snapshot, TestContext.Current.CancellationToken));
    }

    /// <summary>The CLI writes outputs in an order of the moment.</summary>
    private static string InOrder(string snapshot)
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
            "bicepconfig.json", "workbook.json", "mapping-changes.kql", .. BicepTool.Files("*.bicep"), .. BicepTool.Files("*.bicepparam"),
        ];
        Directory.CreateDirectory(Path.Combine(target, "modules"));
        foreach (var file in files)
        {
            File.Copy(Path.Combine(BicepTool.Folder, file), Path.Combine(target, file));
        }
    }
}
