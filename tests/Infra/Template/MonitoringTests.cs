using System.Text.Json;
using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Template;

public sealed partial class MonitoringTests
{
    /// <summary>Metrics of the service; docs/telemetry.md describes each.</summary>
    private static readonly string[] Metrics =
    [
        "requests", "requests.duration", "storage.calls", "storage.duration", "zone_writer.batch_size", "zone_writer.queue",
        "credential_cache.lookups", "quota.refusals", "mapping.changes", "startup.duration",
    ];

    [Fact]
    public async Task Application_Insights_Lies_On_The_Workspace()
    {
        var deployment = await Deployment.FirstAsync();

        Assert.Equal(
            Workspace(deployment).Id,
            deployment.Single("Microsoft.Insights/components").Text("properties.WorkspaceResourceId"));
    }

    [Fact]
    public async Task Only_Identities_May_Send()
    {
        var deployment = await Deployment.FirstAsync();

        Assert.True(deployment.Single("Microsoft.Insights/components").Flag("properties.DisableLocalAuth"));
        Assert.True(Workspace(deployment).Flag("properties.features.disableLocalAuth"));
    }

    [Fact]
    public async Task How_Much_Is_Kept_And_For_How_Long_Is_Up_To_The_Parameters()
    {
        var workspace = Workspace(await Deployment.WithAsync("param logRetentionDays = 120\nparam logDailyQuotaGb = 7"));

        Assert.Equal(
            (120, 7),
            (workspace.Number("properties.retentionInDays"), workspace.Number("properties.workspaceCapping.dailyQuotaGb")));
    }

    [Theory]
    [InlineData("/sites/", "FunctionAppLogs")]
    [InlineData("/tableServices/default", "")]
    [InlineData("/blobServices/default", "StorageWrite StorageDelete")]
    public async Task Diagnostics_Go_To_The_Workspace(string scope, string logs)
    {
        var deployment = await Deployment.FirstAsync();
        var settings = Assert.Single(
            deployment.All("Microsoft.Insights/diagnosticSettings"),
            setting => setting.Scope.Contains(scope, StringComparison.Ordinal));

        Assert.Equal(Workspace(deployment).Id, settings.Text("properties.workspaceId"));
        Assert.True(Assert.Single(settings.List("properties.metrics")).GetProperty("enabled").GetBoolean());
        var enabled = settings.At("properties").TryGetProperty("logs", out var list)
            ? list.EnumerateArray()
                .Where(log => log.GetProperty("enabled").GetBoolean())
                .Select(log => log.GetProperty("category").GetString())
            : [];
        Assert.Equal(logs, string.Join(' ', enabled));
    }

    [Fact]
    public async Task The_Workbook_Shows_Every_Metric()
    {
        var deployment = await Deployment.FirstAsync();
        var workbook = Workbook(deployment);
        var queries = Queries(workbook);

        Assert.Equal(
            [Workspace(deployment).Id],
            workbook.GetProperty("fallbackResourceIds").EnumerateArray().Select(id => id.GetString()));
        Assert.All(queries, query => Assert.Matches("^(AppMetrics|AppRequests|AppTraces|union AppExceptions, AppTraces)\n", query));
        Assert.Equal(
            Metrics.Order(StringComparer.Ordinal),
            queries.Where(query => query.StartsWith("AppMetrics", StringComparison.Ordinal))
                .SelectMany(Named).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Workbook_CountsOnlyTheHostsRows() => Assert.StartsWith(
        $"AppRequests\n| where AppRoleName != '{TelemetryNames.App}'\n",
        Assert.Single(Queries(Workbook(await Deployment.FirstAsync())), query => query.StartsWith("AppRequests", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    // A fault is logged with its exception, which goes to a table of its own; a 503 is a warning.
    [Fact]
    public async Task The_Workbook_Shows_Faults_And_503s() => Assert.StartsWith(
        "union AppExceptions, AppTraces\n| where SeverityLevel >= 2\n",
        Queries(Workbook(await Deployment.FirstAsync()))[^1],
        StringComparison.Ordinal);

    [Fact]
    public async Task The_Manual_Looks_For_Faults_Where_They_Are()
    {
        var manual = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "alerts.md"), TestContext.Current.CancellationToken);

        Assert.Contains("`union AppExceptions, AppTraces | where SeverityLevel >= 3`", manual, StringComparison.Ordinal);
        Assert.DoesNotContain("`AppTraces", manual, StringComparison.Ordinal);
    }

    private static JsonElement Workbook(Deployment deployment)
    {
        using var workbook = JsonDocument.Parse(deployment.Single("Microsoft.Insights/workbooks").Text("properties.serializedData"));
        return workbook.RootElement.Clone();
    }

    private static string[] Queries(JsonElement workbook) =>
    [
        .. workbook.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("type").GetInt32() == 3)
            .Select(item => item.GetProperty("content").GetProperty("query").GetString()!),
    ];

    private static Resource Workspace(Deployment deployment) => deployment.Single("Microsoft.OperationalInsights/workspaces");

    private static IEnumerable<string> Named(string query) =>
        NameCondition().Matches(query).SelectMany(match => QuotedName().Matches(match.Value)).Select(match => match.Groups[1].Value);

    [GeneratedRegex("Name (==|in) .*")]
    private static partial Regex NameCondition();

    [GeneratedRegex("'([a-z_.]+)'")]
    private static partial Regex QuotedName();
}
