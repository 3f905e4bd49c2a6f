using System.Text.Json;
using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Template;

public sealed partial class MonitoringTests
{
    /// <summary>Metrics of the service; docs/telemetry.md describes each.</summary>
    private static readonly string[] Metrics =
    [
        "credential_cache.lookups", "mapping.changes", "quota.refusals", "requests", "requests.duration",
        "startup.duration", "storage.calls", "storage.duration", "zone_writer.batch_size", "zone_writer.queue",
    ];

    [Fact]
    public async Task Telemetry_IsAcceptedOnlyWithAMicrosoftEntraIdentity()
    {
        var deployment = await Deployment.FirstAsync();
        var workspace = deployment.Single("Microsoft.OperationalInsights/workspaces");

        Assert.True(deployment.Single("Microsoft.Insights/components").Flag("properties.DisableLocalAuth"));
        Assert.True(workspace.Flag("properties.features.disableLocalAuth"));
    }

    [Fact]
    public async Task Workbook_ShowsEachMetricAndOnlyRequestsThatTheHostReports()
    {
        var queries = Queries(await Deployment.FirstAsync());

        Assert.Equal(
            Metrics,
            queries.Where(query => query.StartsWith("AppMetrics", StringComparison.Ordinal))
                .SelectMany(Named).Distinct().Order(StringComparer.Ordinal));
        Assert.StartsWith(
            AlertTests.RequestsOfTheHost,
            Assert.Single(queries, query => query.StartsWith("AppRequests", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    /// <summary>A fault is logged with its exception, which goes to another table than other log lines.</summary>
    [Fact]
    public async Task AlertsPageOfDocs_SearchesExceptionsAndTracesForFaults()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "alerts.md"), TestContext.Current.CancellationToken);

        Assert.Contains("`union AppExceptions, AppTraces | where SeverityLevel >= 3`", page, StringComparison.Ordinal);
        Assert.DoesNotContain("`AppTraces", page, StringComparison.Ordinal);
    }

    private static string[] Queries(Deployment deployment)
    {
        var data = deployment.Single("Microsoft.Insights/workbooks").Text("properties.serializedData");
        using var workbook = JsonDocument.Parse(data);
        return
        [
            .. workbook.RootElement.GetProperty("items").EnumerateArray()
                .Where(item => item.GetProperty("type").GetInt32() == 3)
                .Select(item => item.GetProperty("content").GetProperty("query").GetString()!),
        ];
    }

    private static IEnumerable<string> Named(string query) =>
        NameCondition().Matches(query).SelectMany(match => QuotedName().Matches(match.Value)).Select(match => match.Groups[1].Value);

    [GeneratedRegex("Name (==|in) .*")]
    private static partial Regex NameCondition();

    [GeneratedRegex("'([a-z_.]+)'")]
    private static partial Regex QuotedName();
}
