using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Health;

/// <summary>
/// Tells that the app runs, and which build of it. Asks nothing of storage unless told to (<c>?deep=1</c>), so that whoever
/// watches the app neither pays for it nor takes storage's faults for the app's.
/// </summary>
internal sealed class GetHealth(SharedProbe storage, DateTimeOffset started)
{
    private readonly string started = Rfc3339.Text(started);

    public async Task<ApiAnswer> HandleAsync(HttpContext context)
    {
        string? answer = null;
        if (context.Request.Query["deep"] == "1")
        {
            switch (await storage.FaultAsync(context.RequestAborted))
            {
                case null:
                    answer = "ok";
                    break;
                case StorageUnavailableException or OperationCanceledException:
                    return ApiErrors.StorageUnavailable;
                default:
                    return ApiErrors.Internal;
            }
        }

        var build = BuildIdentity.Current;
        return ApiAnswer.Of(new HealthBody(build.Commit, started, answer, build.Version), ApiJson.Wire.EnvelopeHealthBody);
    }
}
