using System.Diagnostics;
using Azure;
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
            if (MayHaveBeenCarriedOut(message.Response.Status))
            {
                calls.Lose();
            }
        }
        catch (Exception fault) when (MayHaveBeenCarriedOut(fault))
        {
            calls.Lose();
            throw;
        }
        finally
        {
            calls.Add(1, Stopwatch.GetElapsedTime(start));
        }
    }

    // 429 and 503 say that the account is too busy to begin; of 500 and 504 (OperationTimedOut) nobody knows.
    private static bool MayHaveBeenCarriedOut(int status) => status is 408 or >= 500 and not 503;

    private static bool MayHaveBeenCarriedOut(Exception fault) =>
        fault is not RequestFailedException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } };
}
