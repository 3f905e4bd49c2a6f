using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Core.Storage;

/// <summary>Sits behind the retries, so that each try counts.</summary>
internal sealed class StorageCallsPolicy : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is only called asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (StorageCalls.Current is not { } calls)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            await ProcessNextAsync(message, pipeline);
            if (StorageRetries.IsLost(message, fault: null))
            {
                calls.Lose();
            }
        }
        catch (Exception fault) when (StorageRetries.IsLost(message, fault))
        {
            calls.Lose();
            throw;
        }
        finally
        {
            calls.Add(1, Stopwatch.GetElapsedTime(start));
        }
    }
}
