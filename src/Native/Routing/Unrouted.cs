using Microsoft.AspNetCore.Diagnostics;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Routing;

/// <summary>The answers where no operation has the path, or none of those has the method.</summary>
internal static class Unrouted
{
    /// <summary>Routing has set the status, and <c>Allow</c> with it where only the method does not fit.</summary>
    public static Task AnswerAsync(StatusCodeContext unrouted)
    {
        var context = unrouted.HttpContext;
        var error = context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed
            ? ApiErrors.MethodNotAllowed(context.Request.Method)
            : NotFound(context);
        return ApiAnswer.Of(error).WriteAsync(context);
    }

    public static Task RefuseMethodAsync(HttpContext context, string[] allowed)
    {
        context.Response.Headers.Allow = string.Join(", ", allowed);
        return ApiAnswer.Of(ApiErrors.MethodNotAllowed(context.Request.Method)).WriteAsync(context);
    }

    public static ApiError NotFound(HttpContext context)
    {
        var path = context.Request.Path;
        var below = path.StartsWithSegments(Operations.BasePath, out var rest) ? rest : path;
        return ApiErrors.RouteNotFound(below.HasValue ? below.Value : "/");
    }
}
