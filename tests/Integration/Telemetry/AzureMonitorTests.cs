namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Telemetry of a request while storage is unreachable, whose caller does not record its trace.</summary>
public sealed class AzureMonitorTests(AzureMonitorTests.Run run) : IClassFixture<AzureMonitorTests.Run>
{
    [Fact]
    public void ManagedIdentity_IsAskedOnlyForTokensOfAzureMonitor()
    {
        Assert.NotEmpty(run.Azure.Asked);
        Assert.All(run.Azure.Asked, asked =>
            Assert.StartsWith($"{AzureMonitorStub.ClientId} https://monitor.azure.com", asked, StringComparison.Ordinal));
    }

    [Fact]
    public void Request_IsARowOfAppRequestsInTheTraceOfTheCaller()
    {
        var item = Assert.Single(Of("RequestData"));
        var request = Data(item);

        Assert.Equal((FaultRun.TraceId, FaultRun.CallerId), (Tag(item, "ai.operation.id"), Tag(item, "ai.operation.parentId")));
        Assert.Equal("regions-under-test", Tag(item, "ai.cloud.role"));
        Assert.Equal(("503", false), (request.GetProperty("responseCode").GetString(), request.GetProperty("success").GetBoolean()));
        Assert.Equal(
            ("UpsertOriginCloudRegion", "7500"),
            (Property(request, "ocr.operation"), Property(request, "ocr.error_code")));
    }

    [Fact]
    public void EachTryOfAStorageCall_IsARowOfAppDependencies() =>
        Assert.Equal(3, Of("RemoteDependencyData").Count(item => Tag(item, "ai.operation.id") == FaultRun.TraceId));

    [Fact]
    public void RequestsMetric_IsARowOfAppMetricsWithItsAttributes()
    {
        var requests = Assert.Single(
            Of("MetricData").Select(Data), metric => metric.GetProperty("metrics")[0].GetProperty("name").GetString() == "requests");

        Assert.Equal(1, requests.GetProperty("metrics")[0].GetProperty("value").GetDouble());
        Assert.Equal(
            ("UpsertOriginCloudRegion", "503", "7500"),
            (Property(requests, "operation"), Property(requests, "status"), Property(requests, "error_code")));
    }

    /// <summary>Without its exception, the log record would be a row of AppTraces, without the cause.</summary>
    [Fact]
    public void Fault_IsARowOfAppExceptionsInTheTraceOfTheCaller()
    {
        var item = Assert.Single(Of("ExceptionData"), item => Tag(item, "ai.operation.id") == FaultRun.TraceId);

        Assert.EndsWith(
            "StorageUnavailableException",
            Data(item).GetProperty("exceptions")[0].GetProperty("typeName").GetString(),
            StringComparison.Ordinal);
    }

    private static JsonElement Data(JsonElement item) => item.GetProperty("data").GetProperty("baseData");

    private static string? Tag(JsonElement item, string name) =>
        item.GetProperty("tags").TryGetProperty(name, out var tag) ? tag.GetString() : null;

    private static string? Property(JsonElement data, string name) => data.GetProperty("properties").GetProperty(name).GetString();

    private IEnumerable<JsonElement> Of(string type) => run.Azure.ItemsOf(type);

    public sealed class Run : IAsyncLifetime
    {
        internal AzureMonitorStub Azure { get; } = AzureMonitorStub.Start();

        public async ValueTask InitializeAsync() => await FaultRun.PutAsync(
            "00", [.. Azure.Settings, ("OTEL_SERVICE_NAME", "regions-under-test"), ("OTEL_TRACES_SAMPLER", "always_on")]);

        public ValueTask DisposeAsync() => Azure.DisposeAsync();
    }
}
