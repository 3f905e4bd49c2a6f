using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Template;

public sealed class AlertTests
{
    /// <summary>The first lines of a query of requests. They exclude the records that the app sends.</summary>
    internal static string RequestsOfTheHost { get; } =
        $"AppRequests\n| where AppRoleName != '{TelemetrySettings.Read(OtlpEndpoint)!.ServiceName}'\n";

    [Fact]
    public async Task AlertsPageOfDocs_HasASectionForEachAlert()
    {
        var deployment = await Deployment.FirstAsync();
        var page = await File.ReadAllLinesAsync(
            Path.Combine(Repository.Root, "docs", "alerts.md"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(Rules(deployment));
        Assert.All(Rules(deployment), rule => Assert.Contains($"## {Short(deployment, rule)}", page));
    }

    [Theory]
    [InlineData("server-errors")]
    [InlineData("slow")]
    public async Task AlertQueryOfRequests_ExcludesTelemetryOfTheApp(string name)
    {
        var rule = Rule(await Deployment.FirstAsync(), name);
        var query = Assert.Single(rule.List("properties.criteria.allOf")).GetProperty("query").GetString();

        Assert.StartsWith(RequestsOfTheHost, query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AlertThresholds_FollowTheParameters()
    {
        var deployment = await Deployment.WithAsync("param alertServerErrorPercent = 7\nparam alertP95Milliseconds = 1234");

        Assert.Equal((7, 1234), (Threshold(deployment, "server-errors"), Threshold(deployment, "slow")));
    }

    [Fact]
    public async Task EachAlert_WithEmailAddressParameter_SendsEmail()
    {
        var deployment = await Deployment.WithAsync("param alertEmailAddresses = ['on-call@example.com']");
        var people = deployment.Single("Microsoft.Insights/actionGroups");

        Assert.Equal(
            "on-call@example.com", Assert.Single(people.List("properties.emailReceivers")).GetProperty("emailAddress").GetString());
        Assert.All(
            deployment.All("Microsoft.Insights/scheduledQueryRules"),
            rule => Assert.Equal(people.Id, Assert.Single(rule.List("properties.actions.actionGroups")).GetString()));
        Assert.Equal(
            people.Id,
            Assert.Single(Rule(deployment, "storage-throttled").List("properties.actions")).GetProperty("actionGroupId").GetString());
    }

    private static string? OtlpEndpoint(string name) =>
        name == TelemetrySettings.OtlpEndpoint ? "http://127.0.0.1:4318" : null;

    private static Resource[] Rules(Deployment deployment) =>
        [.. deployment.All("Microsoft.Insights/scheduledQueryRules"), .. deployment.All("Microsoft.Insights/metricAlerts")];

    private static Resource Rule(Deployment deployment, string name) =>
        Assert.Single(Rules(deployment), rule => Short(deployment, rule) == name);

    private static string Short(Deployment deployment, Resource rule) =>
        rule.Name[(deployment.Single("Microsoft.Web/sites").Name.Length + 1)..];

    private static int Threshold(Deployment deployment, string name) =>
        Assert.Single(Rule(deployment, name).List("properties.criteria.allOf")).GetProperty("threshold").GetInt32();
}
