using System.Diagnostics;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Telemetry;

/// <summary>The span of one request, a child of the caller's span, and the metrics of the request.</summary>
internal readonly struct RequestTelemetry : IDisposable
{
    /// <summary>An attribute of OpenTelemetry's semantic conventions.</summary>
    public const string InvocationId = "faas.invocation_id";

    private const string NoOperation = "Wildcard";

    /// <summary>nginx's status for a caller that left before the answer.</summary>
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

    /// <param name="route">The route with the base path; null when no route matches.</param>
    public void End(OperationRequest request, string? route, string? operation, ApiAnswer answer)
    {
        // When the caller has left, a 5xx answer is not a fault.
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
        // The web server's own activity is not exported, so it must not become the parent of this span.
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
