using OriginCloudRegions.Api;
using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Template;

public sealed class FunctionAppTests
{
    private const string Scale = "properties.functionAppConfig.scaleAndConcurrency";

    [Fact]
    public async Task Plan_IsFlexConsumptionOnLinux()
    {
        var deployment = await Deployment.FirstAsync();
        var plan = deployment.Single("Microsoft.Web/serverfarms");

        Assert.Equal(("FC1", "FlexConsumption", true), (plan.Text("sku.name"), plan.Text("sku.tier"), plan.Flag("properties.reserved")));
        Assert.Equal("functionapp,linux", Site(deployment).Text("kind"));
        Assert.Equal(plan.Id, Site(deployment).Text("properties.serverFarmId"));
    }

    [Fact]
    public async Task FirstDeployment_HasNoAlwaysReadyInstance()
    {
        var site = Site(await Deployment.FirstAsync());

        Assert.Empty(site.List($"{Scale}.alwaysReady"));
        Assert.Equal((512, 40), (site.Number($"{Scale}.instanceMemoryMB"), site.Number($"{Scale}.maximumInstanceCount")));
    }

    [Fact]
    public async Task Scale_FollowsTheParameters()
    {
        var site = Site(await Deployment.WithAsync(
            """
            param instanceMemoryMB = 4096
            param maximumInstanceCount = 60
            param alwaysReadyInstances = 3
            param httpPerInstanceConcurrency = 25
            """));

        Assert.Equal((4096, 60), (site.Number($"{Scale}.instanceMemoryMB"), site.Number($"{Scale}.maximumInstanceCount")));
        Assert.Equal(25, site.Number($"{Scale}.triggers.http.perInstanceConcurrency"));
        var ready = Assert.Single(site.List($"{Scale}.alwaysReady"));
        Assert.Equal(("http", 3), (ready.GetProperty("name").GetString(), ready.GetProperty("instanceCount").GetInt32()));
    }

    /// <summary>Always-ready instances do not count toward the maximum.</summary>
    [Fact]
    public async Task SingleInstance_AllowsNoOther()
    {
        var site = Site(await Deployment.WithAsync(
            """
            param singleInstance = true
            param maximumInstanceCount = 60
            param alwaysReadyInstances = 3
            """));

        Assert.Equal(1, site.Number($"{Scale}.maximumInstanceCount"));
        Assert.Empty(site.List($"{Scale}.alwaysReady"));
    }

    [Fact]
    public async Task Site_AcceptsOnlyHttps()
    {
        var site = Site(await Deployment.FirstAsync());

        Assert.True(site.Flag("properties.httpsOnly"));
        Assert.Equal(
            ("1.2", "1.2"),
            (site.Text("properties.siteConfig.minTlsVersion"), site.Text("properties.siteConfig.scmMinTlsVersion")));
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
    public async Task Site_RunsAndIsDeployedAsOneUserAssignedIdentity()
    {
        var deployment = await Deployment.FirstAsync();
        var identity = deployment.Single("Microsoft.ManagedIdentity/userAssignedIdentities").Id;
        var site = Site(deployment);

        Assert.Equal("UserAssigned", site.Text("identity.type"));
        Assert.Equal([identity], site.At("identity.userAssignedIdentities").EnumerateObject().Select(each => each.Name));
        Assert.Equal(
            ("UserAssignedIdentity", identity),
            (site.Text("properties.functionAppConfig.deployment.storage.authentication.type"),
                site.Text("properties.functionAppConfig.deployment.storage.authentication.userAssignedIdentityResourceId")));
    }

    [Fact]
    public async Task Site_StartsThePackageOfTheDeploymentContainer()
    {
        var site = Site(await Deployment.FirstAsync());

        Assert.Equal("blobContainer", site.Text("properties.functionAppConfig.deployment.storage.type"));
        Assert.EndsWith(
            ".primaryEndpoints.blob, 'deployments')]",
            site.Text("properties.functionAppConfig.deployment.storage.value"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cors_FollowsTheParameter()
    {
        var closed = Site(await Deployment.FirstAsync());
        var open = Site(await Deployment.WithAsync("param corsAllowedOrigins = ['https://dash.example.com']"));

        Assert.Empty(closed.List("properties.siteConfig.cors.allowedOrigins"));
        Assert.Equal(
            ["https://dash.example.com"],
            open.List("properties.siteConfig.cors.allowedOrigins").Select(origin => origin.GetString()));
        Assert.False(open.Flag("properties.siteConfig.cors.supportCredentials"));
    }

    [Theory]
    [InlineData("host.json")]
    [InlineData("src/Native/host.json")]
    public void HostTimeout_IsFarLongerThanTheTimeLimitOfARequest(string file)
    {
        var host = JsonFile.Read<HostJson>(Path.Combine(Repository.Root, file));

        Assert.True(host.FunctionTimeout >= 10 * ApiPipeline.TimeLimit, $"{host.FunctionTimeout}");
    }

    private static Resource Site(Deployment deployment) => deployment.Single("Microsoft.Web/sites");
}
