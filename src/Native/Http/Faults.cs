using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Native.Http;

/// <summary>Turns what went wrong, as opposed to what was refused, into an answer. Details go to the log only.</summary>
internal static partial class Faults
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await Answer(context, fault).WriteAsync(context);
        }
    }

    public static ApiAnswer TimedOut(HttpContext context)
    {
        LogTimedOut(LogOf(context), context.TraceIdentifier);
        return ApiErrors.StorageUnavailable;
    }

    private static ILogger LogOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Faults));

    private static ApiAnswer Answer(HttpContext context, Exception fault)
    {
        var log = LogOf(context);
        switch (fault)
        {
            case StorageUnavailableException:
                LogStorageUnavailable(log, fault, context.TraceIdentifier);
                return ApiErrors.StorageUnavailable;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ApiErrors.BodyTooLarge;

            // Of the body, and not always a BadHttpRequestException: a chunk whose size is no number that fits is none.
            case IOException:
                return ApiErrors.JsonMalformed;
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                return ApiErrors.StorageUnavailable;
            default:
                LogInternalError(log, fault, context.TraceIdentifier);
                return ApiErrors.Internal;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Storage was unavailable for request {RequestId}")]
    private static partial void LogStorageUnavailable(ILogger log, Exception fault, string requestId);

    [LoggerMessage(3, LogLevel.Warning, "Request {RequestId} took too long")]
    private static partial void LogTimedOut(ILogger log, string requestId);

    [LoggerMessage(2, LogLevel.Error, "Request {RequestId} failed")]
    private static partial void LogInternalError(ILogger log, Exception fault, string requestId);
}
