using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Template;

public sealed class AlertTests
{
    private static readonly string[] Names =
        ["logs-capped", "quota-refusals", "server-errors", "slow", "storage-throttled", "storage-unavailable"];

    [Fact]
    public async Task Alerts_AreTheNamedOnesAndEnabled()
    {
        var deployment = await Deployment.FirstAsync();

        Assert.Equal(Names, Rules(deployment).Select(rule => Short(deployment, rule)).Order(StringComparer.Ordinal));
        Assert.All(Rules(deployment), rule => Assert.True(rule.Flag("properties.enabled")));
    }

    [Fact]
    public async Task AlertsPage_HasSectionForEachAlert()
    {
        var manual = await File.ReadAllLinesAsync(
            Path.Combine(Repository.Root, "docs", "alerts.md"), TestContext.Current.CancellationToken);

        Assert.All(Names, name => Assert.Contains($"## {name}", manual));
    }

    [Theory]
    [InlineData("server-errors", "AppRequests", "Status >= 500")]
    [InlineData(
        "storage-unavailable",
        "AppMetrics",
        "Name == 'requests' and toint(Properties.status) == 503 and tostring(Properties.error_code) == '7500'")]
    [InlineData("slow", "AppRequests", "percentilew(DurationMs, ItemCount, 95)")]
    [InlineData("quota-refusals", "AppMetrics", "Name == 'quota.refusals'")]
    [InlineData("logs-capped", "_LogOperation", "Detail has 'OverQuota'")]
    public async Task It_Asks_The_Workspace(string name, string table, string question)
    {
        var deployment = await Deployment.FirstAsync();
        var rule = Rule(deployment, name);
        var condition = Assert.Single(rule.List("properties.criteria.allOf"));
        var query = condition.GetProperty("query").GetString();

        Assert.Equal(
            [deployment.Single("Microsoft.OperationalInsights/workspaces").Id],
            rule.List("properties.scopes").Select(scope => scope.GetString()));
        Assert.StartsWith($"{table}\n", query, StringComparison.Ordinal);
        Assert.Contains(question, query, StringComparison.Ordinal);
        Assert.DoesNotContain("FEWEST", query, StringComparison.Ordinal);
        Assert.Equal("Value", condition.GetProperty("metricMeasureColumn").GetString());
        Assert.Contains("Value = ", query, StringComparison.Ordinal);
        Assert.Equal("GreaterThan", condition.GetProperty("operator").GetString());
    }

    [Theory]
    [InlineData("server-errors")]
    [InlineData("slow")]
    public async Task RequestQueries_CountOnlyTheHostsRows(string name)
    {
        var rule = Rule(await Deployment.FirstAsync(), name);
        var query = Assert.Single(rule.List("properties.criteria.allOf")).GetProperty("query").GetString();

        Assert.StartsWith($"AppRequests\n| where AppRoleName != '{TelemetryNames.App}'\n", query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throttling_Is_Seen_In_The_Calls_Of_The_Tables()
    {
        var rule = Rule(await Deployment.FirstAsync(), "storage-throttled");
        var condition = Assert.Single(rule.List("properties.criteria.allOf"));
        var dimension = Assert.Single(condition.GetProperty("dimensions").EnumerateArray());

        Assert.EndsWith("/tableServices/default", Assert.Single(rule.List("properties.scopes")).GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ("Transactions", "ResponseType"),
            (condition.GetProperty("metricName").GetString(), dimension.GetProperty("name").GetString()));
        Assert.Contains("ServerBusyError", dimension.GetProperty("values").EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public async Task Where_It_Begins_Is_Up_To_The_Parameters()
    {
        var deployment = await Deployment.WithAsync("param alertServerErrorPercent = 7\nparam alertP95Milliseconds = 1234");

        Assert.Equal((7, 1234), (Threshold(deployment, "server-errors"), Threshold(deployment, "slow")));
        Assert.Equal((0, 0), (Threshold(deployment, "storage-unavailable"), Threshold(deployment, "quota-refusals")));
    }

    [Fact]
    public async Task Alerts_WithoutAddresses_SendNoEmail()
    {
        var deployment = await Deployment.FirstAsync();

        Assert.Empty(deployment.All("Microsoft.Insights/actionGroups"));
        Assert.All(
            deployment.All("Microsoft.Insights/scheduledQueryRules"),
            rule => Assert.Empty(rule.List("properties.actions.actionGroups")));
        Assert.Empty(Rule(deployment, "storage-throttled").List("properties.actions"));
    }

    [Fact]
    public async Task Alerts_WithAddress_AllSendEmail()
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

    private static Resource[] Rules(Deployment deployment) =>
        [.. deployment.All("Microsoft.Insights/scheduledQueryRules"), .. deployment.All("Microsoft.Insights/metricAlerts")];

    private static Resource Rule(Deployment deployment, string name) =>
        Assert.Single(Rules(deployment), rule => Short(deployment, rule) == name);

    private static string Short(Deployment deployment, Resource rule) =>
        rule.Name[(deployment.Single("Microsoft.Web/sites").Name.Length + 1)..];

    private static int Threshold(Deployment deployment, string name) =>
        Assert.Single(Rule(deployment, name).List("properties.criteria.allOf")).GetProperty("threshold").GetInt32();
}
