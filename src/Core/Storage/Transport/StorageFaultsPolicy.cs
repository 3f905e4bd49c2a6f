using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>
/// Sits before the retries: what is left of a fault after them becomes one exception, whichever way it showed.
/// </summary>
internal sealed class StorageFaultsPolicy : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is only called asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            // The caller's time may be up just as the last try fails; then it is the caller that ends the call.
            message.CancellationToken.ThrowIfCancellationRequested();
            throw new StorageUnavailableException("Table Storage could not be reached.", fault);
        }

        if (message.HasResponse && IsFault(message.Response.Status))
        {
            throw new StorageUnavailableException($"Table Storage answered {message.Response.Status}.")
            {
                IsBusy = message.Response.Status is 429 or 503 && TableWrite.Of(message) is not { IsAnswerLost: true },
            };
        }
    }

    /// <summary>Whether a status says that the same call may well succeed later.</summary>
    public static bool IsFault(int status) => status is 408 or 429 or >= 500;

    // The SDK throws an AggregateException after several tries, the fault itself after one, and a cancellation of its own
    // when a try takes longer than the network timeout. An identity endpoint that fails is as good as a storage that does.
    private static bool IsFault(Exception exception) =>
        exception is RequestFailedException or AggregateException or IOException or OperationCanceledException
            or AuthenticationFailedException;
}
