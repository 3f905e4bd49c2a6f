namespace OriginCloudRegions.Local.Host.Front;

internal static class HostFailure
{
    /// <summary>Answers 500 with an empty body, as the host does for whatever the app failed to answer.</summary>
    public static void Fail(this HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
