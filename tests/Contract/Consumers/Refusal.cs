using System.Net;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>An error, which callers recognise by its status and code.</summary>
internal sealed record Refusal(HttpStatusCode Status, int Code, string Message)
{
    public static readonly Refusal InvalidAddress =
        new(HttpStatusCode.BadRequest, 1146, "Invalid or missing origin IP address.");

    public static readonly Refusal OtherAddress =
        new(HttpStatusCode.BadRequest, 1146, "body origin_ip does not match URL");

    public static readonly Refusal UnknownRegion = new(
        HttpStatusCode.BadRequest,
        1157,
        "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor");

    public static readonly Refusal QuotaReached =
        new(HttpStatusCode.Forbidden, 1164, "Maximum number of IP mappings configured for zone.");

    public static readonly Refusal NotFound = new(
        HttpStatusCode.NotFound,
        1142,
        "Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.");

    public static readonly Refusal Changed = new(
        HttpStatusCode.PreconditionFailed,
        7412,
        "Precondition failed: the mapping is not in the state the request asks for.");

    public static readonly Refusal UnknownToken = new(HttpStatusCode.Forbidden, 9109, "Invalid access token");

    public static readonly Refusal NotAuthorized = new(HttpStatusCode.Forbidden, 10000, "Authentication error");
}
