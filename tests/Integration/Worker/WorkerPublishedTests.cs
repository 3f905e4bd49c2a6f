namespace OriginCloudRegions.Integration.Worker;

/// <summary>The published folder of the worker, with the files that the Functions host reads.</summary>
public sealed class WorkerPublishedTests(WorkerPublishedTests.PublishedWorker published, TableStorage storage)
    : PublishedAppTests(published, storage), IClassFixture<WorkerPublishedTests.PublishedWorker>
{
    /// <summary>If one file is missing, the host finds no functions and reports no error.</summary>
    [Theory]
    [InlineData("host.json")]
    [InlineData("worker.config.json")]
    [InlineData("functions.metadata")]
    [InlineData("extensions.json")]
    [InlineData(".azurefunctions/function.deps.json")]
    [InlineData("OriginCloudRegions.Functions.dll")]
    [InlineData("OriginCloudRegions.Functions.runtimeconfig.json")]
    public void PublishedFolder_HasEachFileThatTheHostNeeds(string name) => Assert.True(File.Exists(Of(name)), name);

    /// <summary>The settings of a developer's machine must not reach Azure.</summary>
    [Fact]
    public void PublishedFolder_HasNoLocalSettings() => Assert.False(File.Exists(Of("local.settings.json")));

    [Fact]
    public void WorkerConfig_NamesDotnetAndTheWorkerAssembly()
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
    public void FunctionsMetadata_HasEachOperationOfContractAndTheWildcard()
    {
        using var metadata = Read("functions.metadata");
        var functions = metadata.RootElement.EnumerateArray().ToDictionary(
            function => function.GetProperty("name").GetString()!, function => function.GetProperty("bindings")[0]);

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

    private string Of(string name) => Path.Combine(published.Folder, name);

    private JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Of(name)));

    public sealed class PublishedWorker() : PublishedFolder(Head.Worker, "Functions");
}
