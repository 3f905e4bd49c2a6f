namespace OriginCloudRegions.Local.Host;

internal static class FunctionRoutes
{
    /// <summary>By name and method alone: the order outweighs what ASP.NET Core thinks of how specific a route is.</summary>
    public static void MapFunctions(this IEndpointRouteBuilder front, FunctionApp app, Invocation invocation)
    {
        foreach (var (order, function) in app.Functions.Index())
        {
            var pattern = $"/{app.RoutePrefix}/{function.Route}".Replace("//", "/", StringComparison.Ordinal);
            RequestDelegate answer = function.IsAnonymous ? invocation.ForwardAsync : RefuseAsync;
            var endpoint = function.Methods.Count == 0
                ? front.Map(pattern, answer)
                : front.MapMethods(pattern, function.Methods, answer);
            endpoint.WithOrder(order);
        }

        // Matching every method, it keeps ASP.NET Core from answering 405.
        front.Map("{**path}", NotFoundAsync).WithOrder(int.MaxValue);
    }

    // This host has no function keys.
    private static Task RefuseAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status401Unauthorized);

    private static Task NotFoundAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status404NotFound);

    private static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
