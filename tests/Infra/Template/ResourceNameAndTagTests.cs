namespace OriginCloudRegions.Infra.Template;

public sealed class ResourceNameAndTagTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
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
    public async Task EachTaggableResource_IsTagged()
    {
        var deployment = await Deployment.OfAsync("production.bicepparam");

        Assert.Equal(
            [], deployment.Resources.Where(resource => !resource.IsTagged).Select(resource => resource.Type).Except(Untaggable));
    }

    [Fact]
    public async Task ResourceNames_DifferBetweenResourceGroups()
    {
        var one = await Deployment.WithAsync("", "group-one");
        var other = await Deployment.WithAsync("", "group-two");

        Assert.Empty(Names(one).Intersect(Names(other)));
    }

    [Fact]
    public void ResourceNames_DoNotDependOnTimeOrRandomValues()
    {
        Assert.DoesNotContain("utcNow(", template.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("newGuid(", template.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("uniqueString(resourceGroup().id)", template.Text, StringComparison.Ordinal);
    }

    /// <summary>Returns the names of top-level resources. Other names begin with the name of the parent.</summary>
    private static IEnumerable<string> Names(Deployment deployment) => deployment.Resources
        .Where(resource => resource.Type.Count(letter => letter == '/') == 1 && resource.Type != "Microsoft.Insights/diagnosticSettings")
        .Select(resource => resource.Name);
}
