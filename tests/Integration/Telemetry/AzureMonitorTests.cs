using System.Text.Json;

namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Telemetry in Azure Monitor of a request without storage. Azure Monitor accepts only tokens of the managed identity.</summary>
public sealed class AzureMonitorTests(AzureMonitorRun run) : IClassFixture<AzureMonitorRun>
{
    private readonly AzureMonitorStub azure = run.Azure;

    [Fact]
    public void The_Managed_Identity_Is_Asked_For_Azure_Monitors_Token_And_No_Other()
    {
        Assert.NotEmpty(azure.Asked);
        Assert.All(
            azure.Asked,
            asked => Assert.StartsWith($"{AzureMonitorStub.ClientId} https://monitor.azure.com", asked, StringComparison.Ordinal));
    }

    [Fact]
    public void A_Request_Is_A_Row_Of_AppRequests_In_The_Callers_Trace()
    {
        var item = Assert.Single(Of("RequestData"));
        var request = item.GetProperty("data").GetProperty("baseData");

        Assert.Equal(
            (AzureMonitorRun.TraceId, AzureMonitorRun.CallerId), (Tag(item, "ai.operation.id"), Tag(item, "ai.operation.parentId")));
        Assert.Equal("regions-under-test", Tag(item, "ai.cloud.role"));
        Assert.Equal(("503", false), (request.GetProperty("responseCode").GetString(), request.GetProperty("success").GetBoolean()));
        Assert.Equal(
            ("UpsertOriginCloudRegion", "7500"),
            (Property(request, "ocr.operation"), Property(request, "ocr.error_code")));
    }

    [Fact]
    public void A_Storage_Call_Is_A_Row_Of_AppDependencies() =>
        Assert.Equal(3, Of("RemoteDependencyData").Count(item => Tag(item, "ai.operation.id") == AzureMonitorRun.TraceId));

    [Fact]
    public void A_Metric_Is_A_Row_Of_AppMetrics_With_Its_Attributes()
    {
        var metrics = Of("MetricData").Select(item => item.GetProperty("data").GetProperty("baseData"));
        var requests = Assert.Single(
            metrics, metric => metric.GetProperty("metrics")[0].GetProperty("name").GetString() == "requests");

        Assert.Equal(1, requests.GetProperty("metrics")[0].GetProperty("value").GetDouble());
        Assert.Equal(
            ("UpsertOriginCloudRegion", "503", "7500"),
            (Property(requests, "operation"), Property(requests, "status"), Property(requests, "error_code")));
    }

    /// <summary>Without its exception, the log record would be a row of AppTraces and would not show the cause.</summary>
    [Fact]
    public void A_Fault_Is_A_Row_Of_AppExceptions_In_The_Trace_Too()
    {
        var item = Assert.Single(Of("ExceptionData"), item => Tag(item, "ai.operation.id") == AzureMonitorRun.TraceId);
        var fault = item.GetProperty("data").GetProperty("baseData");

        Assert.EndsWith(
            "StorageUnavailableException",
            fault.GetProperty("exceptions")[0].GetProperty("typeName").GetString(),
            StringComparison.Ordinal);
    }

    private IEnumerable<JsonElement> Of(string type) =>
        azure.Items.Where(item => item.GetProperty("data").GetProperty("baseType").GetString() == type);

    private static string? Tag(JsonElement item, string name) =>
        item.GetProperty("tags").TryGetProperty(name, out var tag) ? tag.GetString() : null;

    private static string? Property(JsonElement data, string name) => data.GetProperty("properties").GetProperty(name).GetString();
}
