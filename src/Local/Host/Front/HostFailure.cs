namespace OriginCloudRegions.Local.Host.Front;

internal static class HostFailure
{
    /// <summary>Answers 500 with an empty body, like the real host after a fault of the app.</summary>
    public static void Fail(this HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
