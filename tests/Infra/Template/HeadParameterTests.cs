using System.Text.Json;
using OriginCloudRegions.Infra.Bicep;

namespace OriginCloudRegions.Infra.Template;

public sealed class HeadParameterTests
{
    [Fact]
    public async Task DeploymentOfNativeHead_DiffersFromDefaultDeploymentOnlyInRuntime()
    {
        var worker = await Deployment.WithAsync("");
        var native = await Deployment.WithAsync("param head = 'native'");

        Assert.Equal(
            native.Resources.Select(resource => resource.Json.GetRawText()),
            worker.Resources.Select(resource => resource.Json.GetRawText()
                .Replace("\"dotnet-isolated\"", "\"custom\"", StringComparison.Ordinal)
                .Replace("\"10.0\"", "\"1.0\"", StringComparison.Ordinal)));
        Assert.Equal("custom", native.Single("Microsoft.Web/sites").Text("properties.functionAppConfig.runtime.name"));
    }

    /// <summary>deploy.sh overrides the head. The Azure CLI passes an override to Bicep in this variable.</summary>
    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("production.bicepparam")]
    public async Task ParametersFile_AcceptsAnOverrideOfTheHead(string file)
    {
        var run = await BicepTool.RunAsync(
            ["build-params", file, "--stdout"],
            new Dictionary<string, string> { ["BICEP_PARAMETERS_OVERRIDES"] = """{"head":"native"}""" });

        Assert.True(run.ExitCode == 0, run.Text);
        using var built = JsonDocument.Parse(run.Output[0]);
        using var parameters = JsonDocument.Parse(built.RootElement.GetProperty("parametersJson").GetString()!);
        Assert.Equal("native", parameters.RootElement.GetProperty("parameters").GetProperty("head").GetProperty("value").GetString());
    }

    [Fact]
    public async Task AzureYaml_NamesServiceTagProjectAndTemplateOfTheApp()
    {
        var site = (await Deployment.FirstAsync()).Single("Microsoft.Web/sites");
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(BicepTool.Folder, "..", "azure.yaml"), TestContext.Current.CancellationToken);

        Assert.Superset(
            new HashSet<string>
            {
                $"  {site.Text("tags.azd-service-name")}:", "    project: src/Functions",
                "  path: infra", "  module: main",
            },
            lines.ToHashSet());
    }
}
