namespace OriginCloudRegions.Infra.Template;

public sealed class NetworkTests
{
    private const string Private = "param enablePrivateNetwork = true";

    [Fact]
    public async Task A_First_Deployment_Has_None()
    {
        var deployment = await Deployment.FirstAsync();

        Assert.DoesNotContain(deployment.Resources, resource => resource.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal));
        Assert.Null(deployment.Single("Microsoft.Web/sites").At("properties.virtualNetworkSubnetId").GetString());
        Assert.Equal("Allow", Account(deployment).Text("properties.networkAcls.defaultAction"));
    }

    [Fact]
    public async Task The_App_Is_Joined_To_A_Subnet_That_Is_Delegated_To_Its_Plan()
    {
        var deployment = await Deployment.WithAsync(Private);
        var subnet = deployment.Single("Microsoft.Web/sites").Text("properties.virtualNetworkSubnetId");
        var delegated = Assert.Single(deployment.All("Microsoft.Network/virtualNetworks/subnets"), each => each.Id == subnet);

        Assert.Equal(
            "Microsoft.App/environments",
            Assert.Single(delegated.List("properties.delegations")).GetProperty("properties").GetProperty("serviceName").GetString());
    }

    [Fact]
    public async Task Tables_And_Blobs_And_Nothing_Else_Have_A_Private_Endpoint()
    {
        var deployment = await Deployment.WithAsync(Private);
        var connections = deployment.All("Microsoft.Network/privateEndpoints")
            .Select(endpoint => Assert.Single(endpoint.List("properties.privateLinkServiceConnections")).GetProperty("properties"))
            .ToArray();

        Assert.All(
            connections,
            connection => Assert.Equal(Account(deployment).Id, connection.GetProperty("privateLinkServiceId").GetString()));
        Assert.Equal(
            ["blob", "table"],
            connections.Select(connection => Assert.Single(connection.GetProperty("groupIds").EnumerateArray()).GetString()));
    }

    [Fact]
    public async Task Their_Names_Lead_To_The_Endpoints_Within_The_Network()
    {
        var deployment = await Deployment.WithAsync(Private);
        var zones = deployment.All("Microsoft.Network/privateDnsZones");
        var network = deployment.Single("Microsoft.Network/virtualNetworks").Id;

        Assert.Equal(
            [
                "[format('privatelink.{0}.{1}', 'blob', environment().suffixes.storage)]",
                "[format('privatelink.{0}.{1}', 'table', environment().suffixes.storage)]",
            ],
            zones.Select(zone => zone.Name));
        Assert.Equal(
            zones.Select(zone => network),
            deployment.All("Microsoft.Network/privateDnsZones/virtualNetworkLinks")
                .Select(link => link.Text("properties.virtualNetwork.id")));
        Assert.Equal(
            zones.Select(zone => zone.Id),
            deployment.All("Microsoft.Network/privateEndpoints/privateDnsZoneGroups")
                .Select(group => Assert.Single(group.List("properties.privateDnsZoneConfigs")))
                .Select(config => config.GetProperty("properties").GetProperty("privateDnsZoneId").GetString()));
    }

    [Fact]
    public async Task PrivateStorage_AcceptsOnlyNamedRanges()
    {
        var account = Account(await Deployment.WithAsync($"{Private}\nparam allowedIpRanges = ['203.0.113.7']"));

        Assert.Equal(
            ("Deny", "None"),
            (account.Text("properties.networkAcls.defaultAction"), account.Text("properties.networkAcls.bypass")));
        Assert.Equal(
            ["203.0.113.7"],
            account.List("properties.networkAcls.ipRules").Select(rule => rule.GetProperty("value").GetString()));
    }

    private static Resource Account(Deployment deployment) => deployment.Single("Microsoft.Storage/storageAccounts");
}
