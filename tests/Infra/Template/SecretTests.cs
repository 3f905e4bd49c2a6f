using System.Text.RegularExpressions;

namespace OriginCloudRegions.Infra.Template;

public sealed partial class SecretTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    [Fact]
    public void Template_CallsNoFunctionThatReturnsKeys() => Assert.DoesNotMatch(KeyFunction(), template.Text);

    [Fact]
    public void Parameters_HaveNoSecureType() => Assert.DoesNotContain(
        template.Members("parameters"),
        parameter => parameter.Member.Value.GetProperty("type").GetString()!
            .StartsWith("secure", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void MainOutputs_AreOnlyAddressesNamesAndTheIdOfTheApp() => Assert.Equal(
        ["baseUrl", "deploymentContainer", "functionAppId", "functionAppName", "storageAccountName", "tableEndpoint"],
        CompiledTemplate.Members(template.Main, "outputs").Select(output => output.Name).Order(StringComparer.Ordinal));

    /// <summary>The history of deployments shows all outputs, also those of modules.</summary>
    [Fact]
    public void Outputs_ExceptConnectionStringOfMonitoring_ContainNoSecret()
    {
        var secret = template.Members("outputs")
            .Where(output => SecretName().IsMatch($"{output.Member.Name} {output.Member.Value.GetProperty("value")}"))
            .Select(output => (output.Module, output.Member.Name));

        // The connection string only names the resource: Application Insights accepts only identities (MonitoringTests).
        Assert.Equal([("monitoring", "connectionString")], secret);
    }

    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("production.bicepparam")]
    public async Task AppSettings_ExceptConnectionStringOfMonitoring_ContainNoSecret(string parameters)
    {
        var deployment = await Deployment.OfAsync(parameters);
        var settings = deployment.Single("Microsoft.Web/sites/config").At("properties").EnumerateObject();

        // The connection string only names the resource: without local authentication it grants no access.
        Assert.True(deployment.Single("Microsoft.Insights/components").Flag("properties.DisableLocalAuth"));
        Assert.Equal(
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"],
            settings.Where(setting => SecretName().IsMatch($"{setting.Value}")).Select(setting => setting.Name));
    }

    [GeneratedRegex(@"\blist[A-Z]\w*\(", RegexOptions.None)]
    private static partial Regex KeyFunction();

    [GeneratedRegex("AccountKey|SharedAccess|ConnectionString|InstrumentationKey|password|secret|sig=", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
