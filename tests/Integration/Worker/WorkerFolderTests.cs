using System.Text.Json;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>The files that the Functions host reads before it starts the worker.</summary>
public sealed class WorkerFolderTests
{
    private static readonly string Folder = BuildFolder.FunctionApp(Head.Worker);

    /// <summary>Without all of them the host finds no functions, and reports no error.</summary>
    [Theory]
    [InlineData("host.json")]
    [InlineData("worker.config.json")]
    [InlineData("functions.metadata")]
    [InlineData("extensions.json")]
    [InlineData(".azurefunctions/function.deps.json")]
    [InlineData("OriginCloudRegions.Functions.dll")]
    [InlineData("OriginCloudRegions.Functions.runtimeconfig.json")]
    public void Folder_AfterBuild_HasFile(string name) => Assert.True(File.Exists(Path.Combine(Folder, name)), name);

    [Fact]
    public void WorkerConfig_NamesDotnetAndTheWorker()
    {
        using var config = Read("worker.config.json");
        var description = config.RootElement.GetProperty("description");

        Assert.Equal(
            ("dotnet-isolated", "dotnet"),
            (description.GetProperty("language").GetString(), description.GetProperty("defaultExecutablePath").GetString()));
        Assert.Equal(
            "OriginCloudRegions.Functions.dll",
            description.GetProperty("defaultWorkerPath").GetString()!.Replace("{WorkerRoot}", "", StringComparison.Ordinal));
    }

    [Fact]
    public void HostJson_HasBasePathAsRoutePrefix()
    {
        using var host = Read("host.json");

        Assert.Equal(
            "client/v4", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
    }

    [Fact]
    public void FunctionsMetadata_HasEachOperationOfContractAndTheWildcard()
    {
        using var metadata = Read("functions.metadata");
        var functions = metadata.RootElement.EnumerateArray().ToDictionary(
            function => function.GetProperty("name").GetString()!, function => function.GetProperty("bindings")[0]);

        Assert.Equal(11, functions.Count);
        Assert.Equal("{*path}", functions["Wildcard"].GetProperty("route").GetString());
        Assert.Equal(
            ContractOperation.All.Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal),
            functions.Where(function => function.Key != "Wildcard")
                .SelectMany(function => Operations(function.Value)).Order(StringComparer.Ordinal));
        Assert.All(functions.Values, trigger => Assert.Equal(
            ("httpTrigger", "Anonymous"), (trigger.GetProperty("type").GetString(), trigger.GetProperty("authLevel").GetString())));
    }

    private static IEnumerable<string> Operations(JsonElement trigger) =>
        trigger.GetProperty("methods").EnumerateArray()
            .Select(method => $"{method.GetString()!.ToUpperInvariant()} /{trigger.GetProperty("route").GetString()}");

    private static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name)));
}
