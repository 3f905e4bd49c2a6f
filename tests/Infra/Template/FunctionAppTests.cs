using OriginCloudRegions.Api;
using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Template;

public sealed class FunctionAppTests
{
    private const string Scale = "properties.functionAppConfig.scaleAndConcurrency";

    /// <summary>Always-ready instances do not count toward the maximum.</summary>
    [Fact]
    public async Task SingleInstanceParameter_LimitsTheAppToOneInstance()
    {
        var site = Site(await Deployment.WithAsync(
            """
            param singleInstance = true
            param maximumInstanceCount = 60
            param alwaysReadyInstances = 3
            param httpPerInstanceConcurrency = 25
            """));

        Assert.Equal(1, site.Number($"{Scale}.maximumInstanceCount"));
        Assert.Empty(site.List($"{Scale}.alwaysReady"));
        Assert.Equal(25, site.Number($"{Scale}.triggers.http.perInstanceConcurrency"));
    }

    [Fact]
    public async Task Site_AcceptsOnlyHttpsWithTls12()
    {
        var site = Site(await Deployment.FirstAsync());

        Assert.True(site.Flag("properties.httpsOnly"));
        Assert.Equal("1.2", site.Text("properties.siteConfig.minTlsVersion"));
        Assert.Equal("1.2", site.Text("properties.siteConfig.scmMinTlsVersion"));
    }

    [Fact]
    public async Task Publishing_WithAPassword_IsDisabled()
    {
        var deployment = await Deployment.FirstAsync();
        var policies = deployment.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies");

        Assert.Equal("Disabled", Site(deployment).Text("properties.siteConfig.ftpsState"));
        Assert.Equal(["ftp", "scm"], policies.Select(policy => policy.Name.Split('/')[1]).Order(StringComparer.Ordinal));
        Assert.All(policies, policy => Assert.False(policy.Flag("properties.allow")));
    }

    [Fact]
    public async Task Site_UsesOneUserAssignedIdentityToRunAndToReadItsPackage()
    {
        const string Authentication = "properties.functionAppConfig.deployment.storage.authentication";
        var deployment = await Deployment.FirstAsync();
        var identity = deployment.Single("Microsoft.ManagedIdentity/userAssignedIdentities").Id;
        var site = Site(deployment);

        Assert.Equal("UserAssigned", site.Text("identity.type"));
        Assert.Equal([identity], site.At("identity.userAssignedIdentities").EnumerateObject().Select(each => each.Name));
        Assert.Equal("UserAssignedIdentity", site.Text($"{Authentication}.type"));
        Assert.Equal(identity, site.Text($"{Authentication}.userAssignedIdentityResourceId"));
    }

    [Fact]
    public async Task Cors_AllowsTheGivenOriginsWithoutCredentials()
    {
        var site = Site(await Deployment.WithAsync("param corsAllowedOrigins = ['https://dash.example.com']"));

        Assert.Equal(
            ["https://dash.example.com"],
            site.List("properties.siteConfig.cors.allowedOrigins").Select(origin => origin.GetString()));
        Assert.False(site.Flag("properties.siteConfig.cors.supportCredentials"));
    }

    [Theory]
    [InlineData("host.json")]
    [InlineData("src/Native/host.json")]
    public void HostTimeout_IsAtLeast10TimesTheTimeLimitOfARequest(string file)
    {
        var host = JsonFile.Read<HostJson>(Path.Combine(Repository.Root, file));

        Assert.True(host.FunctionTimeout >= 10 * ApiPipeline.TimeLimit, $"{host.FunctionTimeout}");
    }

    private static Resource Site(Deployment deployment) => deployment.Single("Microsoft.Web/sites");
}
