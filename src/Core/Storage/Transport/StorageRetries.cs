using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace OriginCloudRegions.Core.Storage.Transport;

// Retries a call twice after a fault, and ten times while storage is busy. Records lost answers.
internal sealed class StorageRetries(DelayStrategy pauses) : RetryPolicy(WhileBusy, pauses)
{
    private const int AfterFault = 2;
    private const int WhileBusy = 10;

    public static DelayStrategy Pauses =>
        DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500));

    public static bool IsFault(int status) => status is 408 or 429 or >= 500;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await base.ProcessAsync(message, pipeline);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            message.CancellationToken.ThrowIfCancellationRequested();
            throw new StorageUnavailableException("Table Storage is unreachable.", fault);
        }

        if (IsFault(message.Response.Status))
        {
            throw new StorageUnavailableException($"Table Storage answered {message.Response.Status}.")
            {
                IsBusy = IsBusy(message, null) && TableWrite.Of(message) is not { IsAnswerLost: true },
            };
        }
    }

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception)
    {
        var write = TableWrite.Of(message);
        if (write is not null && IsLost(message, exception))
        {
            write.LoseAnswer();
        }

        var isOver = write is { CanResend: false, IsAnswerLost: true }
            || (message.ProcessingContext.RetryNumber >= AfterFault && !IsBusy(message, exception));
        return isOver ? ValueTask.FromResult(false) : base.ShouldRetryAsync(message, exception);
    }

    // With 429 or 503, storage has applied nothing and asks for a pause.
    private static bool IsBusy(HttpMessage message, Exception? fault) => fault is null && message.Response.Status is 429 or 503;

    // 408, 500 and 504 (OperationTimedOut) leave the outcome unknown.
    private static bool IsLost(HttpMessage message, Exception? fault) => fault switch
    {
        null => message.Response.Status is 408 or >= 500 and not 503,
        RequestFailedException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } } => false,
        _ => true,
    };

    // The SDK wraps several failed tries in an AggregateException and cancels a try that times out.
    private static bool IsFault(Exception exception) =>
        exception is RequestFailedException or AggregateException or IOException or OperationCanceledException
            or AuthenticationFailedException;
}
