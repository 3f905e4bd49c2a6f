using System.Text.Json;
using OriginCloudRegions.Infra.Bicep;

namespace OriginCloudRegions.Infra.Template;

/// <summary>The differences between a deployment of the worker and one of the native head.</summary>
public sealed class HeadTests
{
    /// <summary>Settings that Flex Consumption replaces by functionAppConfig or by behaviour of the platform.</summary>
    private static readonly string[] ReplacedByThePlatform =
    [
        "ENABLE_ORYX_BUILD", "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_PROCESS_COUNT", "FUNCTIONS_WORKER_RUNTIME",
        "FUNCTIONS_WORKER_RUNTIME_VERSION", "SCM_DO_BUILD_DURING_DEPLOYMENT", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING",
        "WEBSITE_CONTENTSHARE", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED",
    ];

    [Theory]
    [InlineData("worker", "dotnet-isolated", "10.0")]
    [InlineData("native", "custom", "1.0")]
    public async Task Head_ChoosesTheRuntime(string head, string name, string version) =>
        Assert.Equal((name, version), Runtime(await OfAsync(head)));

    [Fact]
    public async Task Head_IsWorkerByDefault() =>
        Assert.Equal(("dotnet-isolated", "10.0"), Runtime(await Deployment.WithAsync("")));

    [Fact]
    public async Task Heads_DifferOnlyInTheRuntime()
    {
        var worker = await OfAsync("worker");
        var native = await OfAsync("native");
        var (name, version) = Runtime(native);

        Assert.Equal(
            native.Resources.Select(resource => resource.Json.GetRawText()),
            worker.Resources.Select(resource => resource.Json.GetRawText()
                .Replace("\"dotnet-isolated\"", $"\"{name}\"", StringComparison.Ordinal)
                .Replace("\"10.0\"", $"\"{version}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("native")]
    public async Task AppSettings_ReplacedByThePlatform_AreAbsent(string head)
    {
        var settings = (await OfAsync(head)).Single("Microsoft.Web/sites/config").At("properties").EnumerateObject()
            .Select(setting => setting.Name).ToArray();

        Assert.NotEmpty(settings);
        Assert.Empty(settings.Intersect(ReplacedByThePlatform, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>deploy.sh overrides the head. The Azure CLI passes an override to Bicep in this variable.</summary>
    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("production.bicepparam")]
    public async Task ParametersFile_AcceptsAnOverrideOfTheHead(string file)
    {
        var run = await BicepTool.RunAsync(
            new Dictionary<string, string> { ["BICEP_PARAMETERS_OVERRIDES"] = """{"head":"native"}""" }, "build-params", file, "--stdout");

        Assert.True(run.ExitCode == 0, run.Text);
        using var built = JsonDocument.Parse(run.Output[0]);
        using var parameters = JsonDocument.Parse(built.RootElement.GetProperty("parametersJson").GetString()!);
        Assert.Equal("native", parameters.RootElement.GetProperty("parameters").GetProperty("head").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Azd_FindsTheAppOfItsService()
    {
        var site = (await Deployment.FirstAsync()).Single("Microsoft.Web/sites");
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(BicepTool.Folder, "..", "azure.yaml"), TestContext.Current.CancellationToken);

        Assert.Contains($"  {site.Text("tags.azd-service-name")}:", lines);
        Assert.Contains("    project: src/Functions", lines);
        Assert.Contains("  path: infra", lines);
        Assert.Contains("  module: main", lines);
    }

    private static Task<Deployment> OfAsync(string head) => Deployment.WithAsync($"param head = '{head}'");

    private static (string Name, string Version) Runtime(Deployment deployment)
    {
        var site = deployment.Single("Microsoft.Web/sites");
        return (site.Text("properties.functionAppConfig.runtime.name"), site.Text("properties.functionAppConfig.runtime.version"));
    }
}
