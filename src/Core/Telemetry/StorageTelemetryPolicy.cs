using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Core.Telemetry;

/// <summary>Sits behind the retries, so that each try is told of. Where nobody listens it is not there.</summary>
internal sealed class StorageTelemetryPolicy : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is only called asynchronously.");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        StorageTelemetry.IsOn ? MeasureAsync(message, pipeline) : ProcessNextAsync(message, pipeline);

    private static async ValueTask MeasureAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var call = StorageCall.Of(message.Request.Method, message.Request.Uri.Path);
        using var span = StorageTelemetry.Start(call, message.Request);
        var start = Stopwatch.GetTimestamp();
        var outcome = StorageOutcome.Fault;
        int? status = null;
        try
        {
            await ProcessNextAsync(message, pipeline);
            outcome = StorageOutcome.Of(message.Response);
            status = message.Response.Status;
        }
        catch (Exception) when (message.CancellationToken.IsCancellationRequested)
        {
            outcome = StorageOutcome.Cancelled;
            throw;
        }
        finally
        {
            StorageTelemetry.End(span, call, outcome, status, Stopwatch.GetElapsedTime(start));
        }
    }
}
