namespace OriginCloudRegions.Infra.Template;

public sealed class RepeatTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    /// <summary>Azure keeps no tags for these.</summary>
    private static readonly string[] Untaggable =
    [
        "Microsoft.Authorization/roleAssignments", "Microsoft.Insights/diagnosticSettings",
        "Microsoft.Network/privateEndpoints/privateDnsZoneGroups", "Microsoft.Network/virtualNetworks/subnets",
        "Microsoft.OperationalInsights/workspaces/savedSearches",
        "Microsoft.Storage/storageAccounts/blobServices", "Microsoft.Storage/storageAccounts/blobServices/containers",
        "Microsoft.Storage/storageAccounts/managementPolicies", "Microsoft.Storage/storageAccounts/tableServices",
        "Microsoft.Storage/storageAccounts/tableServices/tables", "Microsoft.Web/sites/basicPublishingCredentialsPolicies",
        "Microsoft.Web/sites/config",
    ];

    [Fact]
    public async Task Everything_That_Can_Be_Tagged_Is()
    {
        var deployment = await Deployment.ProductionAsync();

        Assert.Equal(
            [], deployment.Resources.Where(resource => !resource.IsTagged).Select(resource => resource.Type).Except(Untaggable));
        Assert.Equal(
            "production", deployment.Single("Microsoft.Storage/storageAccounts").Text("tags.environment"));
    }

    [Fact]
    public async Task Names_Follow_From_The_Group()
    {
        var one = await Deployment.WithAsync("", "group-one");
        var other = await Deployment.WithAsync("", "group-two");

        Assert.Empty(Names(one).Intersect(Names(other)));
    }

    [Fact]
    public void Nothing_Follows_From_The_Clock_Or_From_Chance()
    {
        Assert.DoesNotContain("utcNow(", template.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("newGuid(", template.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("uniqueString(resourceGroup().id)", template.Text, StringComparison.Ordinal);
    }

    /// <summary>Of what has a name of its own: what lies within another resource is named by it.</summary>
    private static IEnumerable<string> Names(Deployment deployment) => deployment.Resources
        .Where(resource => resource.Type.Count(letter => letter == '/') == 1 && resource.Type != "Microsoft.Insights/diagnosticSettings")
        .Select(resource => resource.Name);
}
