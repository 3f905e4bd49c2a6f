using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;
using OriginCloudRegions.Local.Host.Files;

namespace OriginCloudRegions.Local.Host.Front;

/// <summary>Endpoints that can change, because a worker reports its functions only after its start.</summary>
internal sealed class FunctionEndpoints(string routePrefix, Func<HttpContext, HttpFunction, Task> answer) : EndpointDataSource, IDisposable
{
    private volatile IReadOnlyList<Endpoint> endpoints = [];
    private CancellationTokenSource changed = new();

    public override IReadOnlyList<Endpoint> Endpoints => endpoints;

    public override IChangeToken GetChangeToken() => new CancellationChangeToken(changed.Token);

    // The names decide the order, as in the real host. ASP.NET Core would prefer the most specific route.
    public void Set(IEnumerable<HttpFunction> functions)
    {
        endpoints =
        [
            .. functions
                .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
                .Select((function, order) => Map(Pattern(function), order, Answer(function), function.Methods)),

            // Matches every method, because ASP.NET Core would otherwise answer 405.
            Map("{**path}", int.MaxValue, context => AnswerAsync(context, StatusCodes.Status404NotFound), []),
        ];
        using var before = Interlocked.Exchange(ref changed, new CancellationTokenSource());
        before.Cancel();
    }

    public void Dispose() => changed.Dispose();

    private static RouteEndpoint Map(string pattern, int order, RequestDelegate answer, IReadOnlyList<string> methods)
    {
        var builder = new RouteEndpointBuilder(answer, RoutePatternFactory.Parse(pattern), order) { DisplayName = pattern };
        if (methods.Count > 0)
        {
            builder.Metadata.Add(new HttpMethodMetadata(methods));
        }

        return (RouteEndpoint)builder.Build();
    }

    private string Pattern(HttpFunction function) =>
        $"/{routePrefix}/{function.Route}".Replace("//", "/", StringComparison.Ordinal);

    private RequestDelegate Answer(HttpFunction function) => function.IsAnonymous
        ? context => answer(context, function)
        : context => AnswerAsync(context, StatusCodes.Status401Unauthorized);

    private static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
