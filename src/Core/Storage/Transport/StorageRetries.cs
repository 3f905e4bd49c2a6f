using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>
/// Retries as the SDK does: twice after a fault, ten times while storage is busy. Notes lost answers in the <see cref="TableWrite"/>, and
/// does not resend one that must not be.
/// </summary>
internal sealed class StorageRetries() : RetryPolicy(
    WhileBusy, DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500)))
{
    private const int AfterFault = 2;
    private const int WhileBusy = 10;

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception)
    {
        if (TableWrite.Of(message) is { } write && IsLost(message, exception))
        {
            write.LoseAnswer();
            if (!write.CanResend)
            {
                return ValueTask.FromResult(false);
            }
        }

        return message.ProcessingContext.RetryNumber < AfterFault || IsBusy(message, exception)
            ? base.ShouldRetryAsync(message, exception)
            : ValueTask.FromResult(false);
    }

    /// <summary>429 and 503 mean that storage did not begin, and that it asks for a pause.</summary>
    private static bool IsBusy(HttpMessage message, Exception? fault) => fault is null && message.Response.Status is 429 or 503;

    // 408, 500 and 504 (OperationTimedOut) leave the outcome unknown.
    private static bool IsLost(HttpMessage message, Exception? fault) => fault switch
    {
        null => message.Response.Status is 408 or >= 500 and not 503,
        RequestFailedException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } } => false,
        _ => true,
    };
}
