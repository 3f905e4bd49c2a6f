using Azure.Core.Pipeline;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class StorageTelemetryTests
{
    [Theory]
    [InlineData("transaction", null, "transaction")]
    [InlineData("query", "Mappings", "query Mappings")]
    public void Start_OfCall_IsNamedByTheCallAndItsTable(string call, string? table, string name)
    {
        using var listener = Listener.ToSpans();
        using var request = HttpPipelineBuilder.Build(new TableClientOptions()).CreateRequest();
        request.Uri.Reset(new Uri("http://127.0.0.1:10002/account"));

        using var span = StorageTelemetry.Start(new StorageCall(call, table), request);

        Assert.Equal(name, span!.DisplayName);
    }
}
