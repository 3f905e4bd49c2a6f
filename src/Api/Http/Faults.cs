using Microsoft.Extensions.Logging;
using OriginCloudRegions.Core;

namespace OriginCloudRegions.Api.Http;

/// <summary>Turns an exception into an error. The details go only to the log, with the request id.</summary>
internal sealed partial class Faults(ILogger<Faults> log)
{
    public ApiError Of(Exception fault, OperationRequest request)
    {
        switch (fault)
        {
            case StorageUnavailableException:
                LogStorageUnavailable(log, fault, request.Id);
                return ApiErrors.StorageUnavailable;
            case OperationCanceledException when request.Sent.CallerLeft.IsCancellationRequested:
                return ApiErrors.StorageUnavailable;
            case OperationCanceledException when request.Cancellation.IsCancellationRequested:
                LogTimedOut(log, request.Id);
                return ApiErrors.StorageUnavailable;
            default:
                LogInternalError(log, fault, request.Id);
                return ApiErrors.Internal;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Storage was unavailable for request {RequestId}")]
    private static partial void LogStorageUnavailable(ILogger log, Exception fault, string requestId);

    [LoggerMessage(3, LogLevel.Warning, "Request {RequestId} exceeded the time limit")]
    private static partial void LogTimedOut(ILogger log, string requestId);

    [LoggerMessage(2, LogLevel.Error, "Request {RequestId} failed")]
    private static partial void LogInternalError(ILogger log, Exception fault, string requestId);
}
