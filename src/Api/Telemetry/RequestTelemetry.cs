using System.Diagnostics;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Telemetry;

/// <summary>The span of one request, under the caller's, and its metrics. Costs nothing when nothing listens.</summary>
internal readonly struct RequestTelemetry : IDisposable
{
    /// <summary>The attribute of OpenTelemetry's semantic conventions.</summary>
    public const string InvocationId = "faas.invocation_id";

    /// <summary>The function of requests without an operation.</summary>
    private const string NoOperation = "Wildcard";

    /// <summary>As in nginx: the caller left before the answer.</summary>
    private const int ClientClosedRequest = 499;

    private static readonly HashSet<string> KnownMethods = new(StringComparer.Ordinal)
    {
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
    };

    private readonly long start;
    private readonly Activity? span;

    private RequestTelemetry(Activity? span)
    {
        this.span = span;
        start = Stopwatch.GetTimestamp();
    }

    public static RequestTelemetry Start(ApiRequest request) =>
        new(ServiceTelemetry.Activities.HasListeners() ? StartSpan(request) : null);

    /// <param name="request">The request.</param>
    /// <param name="route">With the base path; null when no route matched.</param>
    /// <param name="operation">The name of the operation; null when none ran.</param>
    /// <param name="answer">What the caller gets.</param>
    public void End(OperationRequest request, string? route, string? operation, ApiAnswer answer)
    {
        // A caller who left is answered 503, and is not a fault of storage.
        var hasLeft = answer.Status >= 500 && request.Sent.CallerLeft.IsCancellationRequested;
        var status = hasLeft ? ClientClosedRequest : answer.Status;
        var errorCode = hasLeft ? null : answer.ErrorCode;
        RequestInstruments.Answered(operation ?? NoOperation, status, errorCode, Stopwatch.GetElapsedTime(start));
        if (span is { IsAllDataRequested: true })
        {
            Describe(span, request, route, operation ?? NoOperation);
            span.SetTag("http.response.status_code", status);
            span.SetTag("ocr.error_code", errorCode);
            span.SetStatus(status >= 500 ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }

    public void Dispose() => span?.Dispose();

    private static Activity? StartSpan(ApiRequest request)
    {
        // The server's own activity is not exported: it would separate the caller's span from this one.
        Activity.Current = null;
        ActivityContext.TryParse(request.Header("traceparent"), request.Header("tracestate"), isRemote: true, out var caller);
        var span = ServiceTelemetry.Activities.StartActivity(MethodOf(request), ActivityKind.Server, caller);
        span?.SetTag(InvocationId, request.InvocationId);
        return span;
    }

    private static void Describe(Activity span, OperationRequest request, string? route, string operation)
    {
        span.SetTag("http.request.method", KnownMethods.Contains(request.Sent.Method) ? request.Sent.Method : "_OTHER");
        if (route is not null)
        {
            span.DisplayName = $"{MethodOf(request.Sent)} {route}";
            span.SetTag("http.route", route);
            span.SetTag("url.path", TracedPath.Of(route, request.PathZone, request.OriginIp));
        }

        span.SetTag("ocr.operation", operation);
        span.SetTag("ocr.storage_calls", request.Timing.Calls);
        span.SetTag("ocr.request_id", request.Id);
    }

    private static string MethodOf(ApiRequest request) => KnownMethods.Contains(request.Method) ? request.Method : "HTTP";
}
