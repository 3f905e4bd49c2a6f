using System.Text.RegularExpressions;

namespace OriginCloudRegions.Infra.Template;

public sealed partial class SecretTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    [Fact]
    public void Nothing_Asks_For_A_Key() => Assert.DoesNotMatch(KeyFunction(), template.Text);

    [Fact]
    public void Nothing_Is_Handed_In_That_Must_Not_Be_Seen() => Assert.DoesNotContain(
        template.All.SelectMany(module => CompiledTemplate.Members(module.Template, "parameters")),
        parameter => parameter.Value.GetProperty("type").GetString()!.StartsWith("secure", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Outputs_Are_Addresses_And_Names()
    {
        var outputs = CompiledTemplate.Members(template.Main, "outputs").ToArray();

        Assert.Equal(
            ["baseUrl", "deploymentContainer", "functionAppId", "functionAppName", "storageAccountName", "tableEndpoint"],
            outputs.Select(output => output.Name).Order(StringComparer.Ordinal));
        Assert.All(outputs, output => Assert.DoesNotMatch(SecretName(), output.Value.GetProperty("value").GetString()!));
    }

    // An output stays readable in the history of deployments, a module's as well.
    [Fact]
    public void No_Output_Of_A_Module_Is_A_Secret()
    {
        var telling = template.All
            .SelectMany(module => CompiledTemplate.Members(module.Template, "outputs"), (module, output) => (module.Module, Output: output))
            .Where(output =>
                SecretName().IsMatch(output.Output.Name)
                || SecretName().IsMatch(output.Output.Value.GetProperty("value").GetString()!))
            .Select(output => (output.Module, output.Output.Name));

        // It names the resource and opens nothing, since only identities may send: MonitoringTests.
        Assert.Equal([("monitoring", "connectionString")], telling);
    }

    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("production.bicepparam")]
    public async Task AppSettings_ContainNoSecret(string parameters)
    {
        var deployment = parameters == "main.bicepparam" ? await Deployment.FirstAsync() : await Deployment.ProductionAsync();
        var settings = deployment.Single("Microsoft.Web/sites/config").At("properties").EnumerateObject().ToArray();

        // The connection string of Application Insights names the resource; without local authentication it opens nothing.
        Assert.True(deployment.Single("Microsoft.Insights/components").Flag("properties.DisableLocalAuth"));
        Assert.All(
            settings.Where(setting => setting.Name != "APPLICATIONINSIGHTS_CONNECTION_STRING"),
            setting => Assert.DoesNotMatch(SecretName(), setting.Value.GetString()!));
        Assert.Contains(settings, setting => setting.Name == "APPLICATIONINSIGHTS_CONNECTION_STRING");
    }

    [GeneratedRegex(@"\blist[A-Z]\w*\(", RegexOptions.None)]
    private static partial Regex KeyFunction();

    [GeneratedRegex("AccountKey|SharedAccess|ConnectionString|InstrumentationKey|password|secret|sig=", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
