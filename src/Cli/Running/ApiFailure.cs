using System.Net;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Running;

internal static class ApiFailure
{
    public static Failure Of(OriginCloudRegionsException answer)
    {
        var remedy = Remedy(answer);
        return new Failure(remedy is "" ? answer.Message : $"{answer.Message.TrimEnd('.')}. {remedy}", Code(answer));
    }

    private static int Code(OriginCloudRegionsException answer) => answer switch
    {
        { Code: OriginCloudRegionsErrorCode.QuotaReached } => ExitCode.Failed,
        { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => ExitCode.Unreachable,
        { Code: OriginCloudRegionsErrorCode.InvalidHeaders } => ExitCode.Unreachable,
        { Status: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => ExitCode.Unreachable,
        { Errors: [] } => ExitCode.Unreachable,
        _ => ExitCode.Failed,
    };

    private static string Remedy(OriginCloudRegionsException answer) => answer switch
    {
        { Code: OriginCloudRegionsErrorCode.InvalidToken } => "The token is unknown, revoked or expired: pass another one.",
        { Code: OriginCloudRegionsErrorCode.UnknownKey } => "Check CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY.",
        { Code: OriginCloudRegionsErrorCode.InvalidHeaders } => "Check the token, or the email and the key, for stray characters.",
        { Code: OriginCloudRegionsErrorCode.NotAuthorized } =>
            "Use a credential for this zone; a write needs the permission 'edit'.",
        { Code: OriginCloudRegionsErrorCode.QuotaReached } => "The zone is full: delete mappings that it no longer needs.",
        { Code: OriginCloudRegionsErrorCode.UnknownRegion } => "'ocr regions' lists what a mapping may name.",
        { Code: OriginCloudRegionsErrorCode.MappingNotFound } => "'ocr mappings list' lists the mappings of the zone.",
        { Code: OriginCloudRegionsErrorCode.RouteNotFound } => "Check --zone and --base-url.",
        { Status: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => Later(answer.RetryAfter),
        { Code: OriginCloudRegionsErrorCode.InternalError } => "Report the request id to the people who run the service.",
        _ => "",
    };

    private static string Later(TimeSpan? delay) =>
        delay is { } time ? $"Try again in {Math.Ceiling(time.TotalSeconds)} s." : "Try again later.";
}
