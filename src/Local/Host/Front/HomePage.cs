namespace OriginCloudRegions.Local.Host.Front;

internal static class HomePage
{
    private const string Switch = "AzureWebJobsDisableHomepage";

    private const string Html =
        """
        <!DOCTYPE html>
        <html lang="en"><head><title>Function app</title></head><body><p>Your function app is up and running.</p></body></html>
        """;

    public static void MapHomePage(this IEndpointRouteBuilder front, IReadOnlyDictionary<string, string> settings)
    {
        var isOff = bool.TryParse(settings.GetValueOrDefault(Switch), out var off) && off;
        RequestDelegate answer = isOff ? NothingAsync : PageAsync;
        front.Map("/", answer).WithOrder(int.MaxValue - 1);
    }

    private static Task NothingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task PageAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync(Html);
    }
}
