using System.Diagnostics;
using OriginCloudRegions.Core.Telemetry;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Telemetry;

/// <summary>Tells of each request: a span under the caller's, and what is counted. Stands around everything else.</summary>
internal static class RequestTelemetry
{
    /// <summary>The attribute, named as in OpenTelemetry's semantic conventions.</summary>
    public const string InvocationId = "faas.invocation_id";

    private const string InvocationHeader = "X-Azure-Functions-InvocationId";

    /// <summary>As the function is called that takes what no other does.</summary>
    private const string NoOperation = "Wildcard";

    private static readonly HashSet<string> KnownMethods = new(StringComparer.Ordinal)
    {
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
    };

    public static void UseTelemetry(this WebApplication app, TelemetryOptions? options)
    {
        if (options is null)
        {
            return;
        }

        app.Lifetime.ApplicationStarted.Register(() => StartInstruments.Started(TimeProvider.System));
        app.Use(InvokeAsync);
    }

    private static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var outcome = new RequestOutcome();
        context.Features.Set(outcome);
        var start = Stopwatch.GetTimestamp();
        using var span = Start(context.Request);
        await next(context);

        var status = StatusOf(context);
        var errorCode = status == context.Response.StatusCode ? outcome.ErrorCode : null;
        var operation = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? NoOperation;
        RequestInstruments.Answered(operation, status, errorCode, Stopwatch.GetElapsedTime(start));
        if (span is { IsAllDataRequested: true })
        {
            Describe(span, context, operation, status, errorCode);
        }
    }

    /// <summary>A caller that left is answered as if storage had been at fault; 499, as in nginx, is what it counts as.</summary>
    private static int StatusOf(HttpContext context) =>
        context.Response.StatusCode >= 500 && context.RequestAborted.IsCancellationRequested
            ? StatusCodes.Status499ClientClosedRequest
            : context.Response.StatusCode;

    private static Activity? Start(HttpRequest request)
    {
        if (!ServiceTelemetry.Activities.HasListeners())
        {
            return null;
        }

        // Or the server's own activity, which is not told of, would stand between the caller's span and this one.
        Activity.Current = null;
        ActivityContext.TryParse(
            request.Headers.TraceParent, request.Headers.TraceState, isRemote: true, out var caller);
        var span = ServiceTelemetry.Activities.StartActivity(MethodOf(request), ActivityKind.Server, caller);
        if (span is not null && request.Headers[InvocationHeader].ToString() is { Length: > 0 } id && Guid.TryParse(id, out _))
        {
            span.SetTag(InvocationId, id);
        }

        return span;
    }

    private static void Describe(Activity span, HttpContext context, string operation, int status, int? errorCode)
    {
        var method = context.Request.Method;
        span.SetTag("http.request.method", KnownMethods.Contains(method) ? method : "_OTHER");
        span.SetTag("http.response.status_code", status);
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
        {
            span.DisplayName = $"{MethodOf(context.Request)} {route}";
            span.SetTag("http.route", route);
            span.SetTag("url.path", TracedPath.Of(route, context.Request.RouteValues));
        }

        span.SetTag("ocr.operation", operation);
        span.SetTag("ocr.error_code", errorCode);
        span.SetTag("ocr.storage_calls", ServerTiming.CallsOf(context));
        span.SetTag("ocr.request_id", context.TraceIdentifier);
        if (status >= 500)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string MethodOf(HttpRequest request) => KnownMethods.Contains(request.Method) ? request.Method : "HTTP";
}
