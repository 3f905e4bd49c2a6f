using System.Text.Json;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>The published folder has the files that the Functions host reads, and the worker in it serves requests.</summary>
public sealed class WorkerPublishedTests(PublishedWorker published, TableStorage storage) : IClassFixture<PublishedWorker>
{
    /// <summary>Without all of them the host finds no functions, and reports no error.</summary>
    [Theory]
    [InlineData("host.json")]
    [InlineData("worker.config.json")]
    [InlineData("functions.metadata")]
    [InlineData("extensions.json")]
    [InlineData(".azurefunctions/function.deps.json")]
    [InlineData("OriginCloudRegions.Functions.dll")]
    [InlineData("OriginCloudRegions.Functions.runtimeconfig.json")]
    public void Folder_AfterPublish_HasFile(string name) => Assert.True(File.Exists(Of(name)), name);

    /// <summary>The settings of a developer's machine must not reach Azure.</summary>
    [Fact]
    public void Folder_AfterPublish_LacksLocalSettings() => Assert.False(File.Exists(Of("local.settings.json")));

    [Fact]
    public async Task Put_ToPublishedWorker_IsStored()
    {
        await using var app = new RunningPublishedApp(storage, published);
        await app.InitializeAsync();
        var zone = Api.NewZone();

        var reply = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(zone, "2001%3ADB8%3A0%3A%3A1"), Api.MappingJson("2001:db8::1"));

        Assert.Equal((200, "2001:db8::1"), (reply.Status, reply.Result.GetProperty("origin_ip").GetString()));
        Assert.Equal(["2001:db8::1"], (await app.Tables.RowsAsync(zone)).Keys);
    }

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

    private sealed class RunningPublishedApp(TableStorage storage, PublishedWorker published) : RunningApp(storage)
    {
        protected override string? Folder => published.Folder;
    }
}
