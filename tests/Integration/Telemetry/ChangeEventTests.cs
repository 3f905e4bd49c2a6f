namespace OriginCloudRegions.Integration.Telemetry;

public sealed class ChangeEventTests(ChangesRun run) : IClassFixture<ChangesRun>
{
    private readonly List<ReceivedLog> events =
        [.. run.Collector.Logs.Where(log => log.Attributes.ContainsKey("OriginIp")).OrderBy(log => log.Text, StringComparer.Ordinal)];

    [Fact]
    public void EachChangedMapping_IsLoggedAsOneChangeEvent() => Assert.Equal(
        [
            "batch-delete BatchDeleteOriginCloudRegions 192.0.2.2 aws/us-east-1 none",
            "batch-put BatchUpsertOriginCloudRegions 192.0.2.1 aws/us-west-2 aws/us-east-1",
            "batch-put BatchUpsertOriginCloudRegions 192.0.2.2 none aws/us-east-1",
            "create UpsertOriginCloudRegion 192.0.2.1 none aws/us-east-1",
            "delete DeleteOriginCloudRegion 192.0.2.1 aws/us-east-1 none",
            "replace UpsertOriginCloudRegion 192.0.2.1 aws/us-east-1 aws/us-west-2",
            "third UpsertOriginCloudRegion 192.0.2.3 none aws/us-east-1",
        ],
        events.Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void ChangeEvent_NamesZoneCredentialAndRequest() => Assert.All(events, change =>
    {
        Assert.Equal(run.Zone, change.Attributes["Zone"]);
        Assert.Equal(CredentialId.OfToken(run.Token).Hash[..12], change.Attributes["Credential"]);
        Assert.Equal((ChangesRun.TraceId, "Information"), (change.TraceId, change.Severity));
        Assert.Equal(SpanOf(change).Id, change.SpanId);
        Assert.Equal(SpanOf(change).Attributes["faas.invocation_id"], change.Attributes["faas.invocation_id"]);
    });

    [Fact]
    public void ChangeEvent_InAzureMonitor_IsARowOfAppTracesWithItsFields()
    {
        var events = run.Azure.ItemsOf("MessageData")
            .Select(item => item.GetProperty("data").GetProperty("baseData").GetProperty("properties"))
            .Where(properties => properties.TryGetProperty("EventName", out var name) && name.GetString() == "MappingChanged")
            .ToList();
        Assert.Equal(7, events.Count);
        Assert.Single(events, change => change.GetProperty("RequestId").GetString() == "replace"
            && change.GetProperty("Zone").GetString() == run.Zone
            && change.GetProperty("Before").GetString() == "aws/us-east-1"
            && change.GetProperty("After").GetString() == "aws/us-west-2");
    }

    [Fact]
    public void ChangeEvent_IsNotWrittenToTheProcessOutput() => Assert.DoesNotContain("192.0.2.", run.Log, StringComparison.Ordinal);

    [Fact]
    public void MappingChangesMetric_CountsChangesByOperation() => Assert.Equal(
        new Dictionary<string, long>
        {
            ["mapping.changes{operation=BatchDeleteOriginCloudRegions}"] = 1,
            ["mapping.changes{operation=BatchUpsertOriginCloudRegions}"] = 2,
            ["mapping.changes{operation=DeleteOriginCloudRegion}"] = 1,
            ["mapping.changes{operation=UpsertOriginCloudRegion}"] = 3,
        },
        run.Collector.Counters
            .Where(series => series.Key.StartsWith("mapping.changes", StringComparison.Ordinal))
            .ToDictionary());

    private static string Line(ReceivedLog change)
    {
        string[] fields = ["RequestId", "Operation", "OriginIp", "Before", "After"];
        return string.Join(' ', fields.Select(name => change.Attributes[name]));
    }

    private ReceivedSpan SpanOf(ReceivedLog change) => Assert.Single(
        run.Collector.Spans, span => span.Attributes.GetValueOrDefault("ocr.request_id") == change.Attributes["RequestId"]);
}
