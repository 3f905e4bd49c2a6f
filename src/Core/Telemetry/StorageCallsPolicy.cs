using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Core.Telemetry;

/// <summary>Counts each try of a call. In the pipeline, this policy must follow the retry policy.</summary>
internal sealed class StorageCallsPolicy : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is only called asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await (StorageTelemetry.IsOn ? ReportAsync(message, pipeline) : ProcessNextAsync(message, pipeline));
        }
        finally
        {
            StorageCalls.Add(Stopwatch.GetElapsedTime(start));
        }
    }

    private static async ValueTask ReportAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
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
