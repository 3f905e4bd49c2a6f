using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core;

namespace OriginCloudRegions.Api.Health;

// Calls storage only for ?deep=1. Without it, a monitor causes no storage calls and sees only faults of the app.
internal sealed class GetHealth(SharedProbe storage, DateTimeOffset started) : IOperation
{
    private readonly string started = Rfc3339.Text(started);

    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        string? answer = null;
        if (request.Sent.QueryValue("deep") == "1")
        {
            switch (await storage.FaultAsync(request.Cancellation))
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
        return ApiAnswer.Of(new HealthBody(build.Commit, started, answer, build.Version), HealthJson.Wire.EnvelopeHealthBody);
    }
}
