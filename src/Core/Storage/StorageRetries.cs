using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Core.Storage;

/// <summary>The SDK's retries, but for a write that is to be carried out once and may have been.</summary>
internal sealed class StorageRetries() : RetryPolicy(
    maxRetries: 2, DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500)))
{
    private const string IsOnce = "OriginCloudRegions.Once";

    private static readonly Dictionary<string, object?> Marked = new() { [IsOnce] = true };

    /// <summary>Until it is disposed of, the calls of this asynchronous flow are not repeated where an answer was lost.</summary>
    public static IDisposable Once() => HttpPipeline.CreateHttpMessagePropertiesScope(Marked);

    /// <summary>Whether a try failed that storage may have carried out.</summary>
    public static bool IsLost(HttpMessage message, Exception? fault) => fault switch
    {
        // 429 and 503 say that the account is too busy to begin; of 500 and 504 (OperationTimedOut) nobody knows.
        null => message.Response.Status is 408 or >= 500 and not 503,
        RequestFailedException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } } => false,
        _ => true,
    };

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        message.TryGetProperty(IsOnce, out _) && IsLost(message, exception)
            ? ValueTask.FromResult(false)
            : base.ShouldRetryAsync(message, exception);
}
