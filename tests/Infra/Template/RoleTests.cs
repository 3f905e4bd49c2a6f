namespace OriginCloudRegions.Infra.Template;

public sealed class RoleTests
{
    private static readonly Dictionary<string, string> BuiltInRoles = new()
    {
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [Theory]
    [InlineData("")]
    [InlineData("param enablePrivateNetwork = true")]
    public async Task App_HasRolesOnlyOnItsTablesContainersAndApplicationInsights(string parameters)
    {
        var deployment = await Deployment.WithAsync($"param operatorIds = []\n{parameters}");

        Assert.Equal(
            [
                "Monitoring Metrics Publisher on components/INSIGHTS",
                "Storage Blob Data Contributor on containers/azure-webjobs-hosts",
                "Storage Blob Data Contributor on containers/azure-webjobs-secrets",
                "Storage Blob Data Contributor on containers/deployments",
                "Storage Table Data Contributor on tables/Credentials",
                "Storage Table Data Contributor on tables/OriginCloudRegions",
            ],
            Assignments(deployment));
        Assert.All(deployment.All("Microsoft.Authorization/roleAssignments"), assignment =>
        {
            Assert.Contains("userAssignedIdentities", assignment.Text("properties.principalId"), StringComparison.Ordinal);
            Assert.Equal("ServicePrincipal", assignment.Text("properties.principalType"));
        });
    }

    [Fact]
    public async Task Operators_MayUploadPackagesAndManageCredentials()
    {
        const string Operator = "11111111-1111-1111-1111-111111111111";
        var without = Assignments(await Deployment.WithAsync("param operatorIds = []\n"));
        var deployment = await Deployment.WithAsync($"param operatorIds = ['{Operator}']");
        var theirs = deployment.All("Microsoft.Authorization/roleAssignments")
            .Where(assignment => assignment.Text("properties.principalId") == Operator);

        Assert.Equal(without.Count + 2, Assignments(deployment).Count);
        Assert.Equal(
            ["Storage Blob Data Contributor on containers/deployments", "Storage Table Data Contributor on storageAccounts/ACCOUNT"],
            theirs.Select(assignment => Sentence(deployment, assignment)).Order(StringComparer.Ordinal));
    }

    private static List<string> Assignments(Deployment deployment) =>
    [
        .. deployment.All("Microsoft.Authorization/roleAssignments")
            .Select(assignment => Sentence(deployment, assignment))
            .Order(StringComparer.Ordinal),
    ];

    private static string Sentence(Deployment deployment, Resource assignment)
    {
        var role = assignment.Text("properties.roleDefinitionId").Split('/')[^1];
        var scope = assignment.Scope.Split('/');
        var target = $"{scope[^2]}/{scope[^1]}"
            .Replace(deployment.Single("Microsoft.Insights/components").Name, "INSIGHTS", StringComparison.Ordinal)
            .Replace(deployment.Single("Microsoft.Storage/storageAccounts").Name, "ACCOUNT", StringComparison.Ordinal);
        return $"{BuiltInRoles.GetValueOrDefault(role, role)} on {target}";
    }
}
