using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Core.Storage.Transport;

// Retries a call twice after a fault, and ten times while storage is busy; retries of both kinds count together. Records
// lost answers.
internal sealed class StorageRetries(DelayStrategy pauses) : RetryPolicy(WhileBusy, pauses)
{
    private const int AfterFault = 2;
    private const int WhileBusy = 10;

    private readonly DelayStrategy pauses = pauses;

    public static DelayStrategy Pauses =>
        DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500));

    private static bool IsFault(int status) => status is 408 or 429 or >= 500;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await base.ProcessAsync(message, pipeline);

            // The SDK does not see a refusal inside the answer to a transaction.
            for (var retry = 1; message.Response.Status == 202 && IsBusy(message, null) && retry <= WhileBusy; retry++)
            {
                await Task.Delay(pauses.GetNextDelay(message.Response, retry), message.CancellationToken);
                await base.ProcessAsync(message, pipeline);
            }
        }
        catch (Exception fault) when (IsFault(fault))
        {
            message.CancellationToken.ThrowIfCancellationRequested();
            throw new StorageUnavailableException("Table Storage is unreachable.", fault);
        }

        var status = StorageOutcome.StatusOf(message.Response);
        if (IsFault(status))
        {
            var write = TableWrite.Of(message);
            if (IsLost(message, null))
            {
                write?.LoseAnswer();
            }

            throw new StorageUnavailableException($"Table Storage answered {status}.")
            {
                IsBusy = IsBusy(message, null) && write is not { IsAnswerLost: true },
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
    private static bool IsBusy(HttpMessage message, Exception? fault) => fault is null && StorageOutcome.StatusOf(message.Response) is 429 or 503;

    // 408, 500 and 504 (OperationTimedOut) leave the outcome unknown.
    private static bool IsLost(HttpMessage message, Exception? fault) => fault switch
    {
        null => StorageOutcome.StatusOf(message.Response) is 408 or >= 500 and not 503,
        RequestFailedException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } } => false,
        _ => true,
    };

    // The SDK wraps several failed tries in an AggregateException and cancels a try that times out.
    private static bool IsFault(Exception exception) =>
        exception is RequestFailedException or AggregateException or IOException or OperationCanceledException
            or AuthenticationFailedException;
}
