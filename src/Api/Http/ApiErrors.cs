namespace OriginCloudRegions.Api.Http;

/// <summary>All errors that the API returns.</summary>
internal static class ApiErrors
{
    public static readonly ApiError CredentialMissing =
        new(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");

    public static readonly ApiError AuthorizationMalformed =
        InvalidHeaders(6111, "Invalid format for Authorization header");

    public static readonly ApiError AuthEmailMalformed =
        InvalidHeaders(6102, "Invalid format for X-Auth-Email header");

    public static readonly ApiError AuthKeyMalformed =
        InvalidHeaders(6103, "Invalid format for X-Auth-Key header");

    public static readonly ApiError TokenUnknown = new(403, 9109, "Invalid access token");

    public static readonly ApiError KeyUnknown = new(403, 9103, "Unknown X-Auth-Key or X-Auth-Email");

    public static readonly ApiError NotAuthorized = new(403, 10000, "Authentication error");

    public static readonly ApiError OriginIpInvalid = new(400, 1146, "Invalid or missing origin IP address.");

    public static readonly ApiError PerPageInvalid =
        new(400, 1146, "invalid per_page parameter, must be between 1 and 100");

    public static readonly ApiError PageInvalid = new(400, 1146, "invalid page parameter, must be at least 1");

    /// <summary>Only the worker head returns this error, because the Functions host drops chunked bodies.</summary>
    public static readonly ApiError LengthRequired =
        new(411, 7411, "Send a Content-Length header: this service cannot read a chunked request body.");

    public static readonly ApiError BodyTooLarge = new(413, 7002, "Request body is too large.");

    public static readonly ApiError MediaTypeUnsupported = new(415, 7002, "Request body must be application/json.");

    public static readonly ApiError CharsetUnsupported = new(415, 7002, "Request body must be UTF-8.");

    public static readonly ApiError ContentEncodingUnsupported =
        new(415, 7002, "Request body must not be encoded: send it without Content-Encoding.") { AcceptEncoding = "identity" };

    public static readonly ApiError JsonMalformed = new(400, 6007, "Malformed JSON in request body");

    public static readonly ApiError OriginIpMismatch = new(400, 1146, "body origin_ip does not match URL");

    public static readonly ApiError RegionUnknown = new(
        400,
        1157,
        "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor");

    public static readonly ApiError BatchInvalid = new(400, 1146, "invalid batch, must be an array of at most 100 items");

    public static readonly ApiError PreconditionFailed =
        new(412, 7412, "Precondition failed: the mapping is not in the state the request asks for.");

    public static readonly ApiError QuotaReached = new(403, 1164, "Maximum number of IP mappings configured for zone.");

    public static readonly ApiError MappingNotFound = new(
        404, 1142, "Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.");

    public static readonly ApiError TokenInvalid = new(401, 1000, "Invalid API Token");

    public static readonly ApiError StorageUnavailable =
        new(503, 7500, "Storage is temporarily unavailable, retry later.") { RetryAfter = TimeSpan.FromSeconds(1) };

    public static readonly ApiError Internal = new(500, 7501, "Internal error.");

    public static ApiError RouteNotFound(string path) =>
        new(404, 7003, $"Could not route to {path}, perhaps your object identifier is invalid?");

    public static ApiError RouteRetired(string path, string replacement) =>
        new(404, 7003, $"Could not route to {path}, which was removed: use {replacement}");

    public static ApiError MethodNotAllowed(string method, IReadOnlyList<string> allow) =>
        new(405, 7001, $"Method {method} not available for that URI.") { Allow = allow };

    public static ApiError RateLimited(int seconds) =>
        new(429, 7429, "Rate limit reached, retry after the time in Retry-After.") { RetryAfter = TimeSpan.FromSeconds(seconds) };

    private static ApiError InvalidHeaders(int code, string message) =>
        new(400, 6003, "Invalid request headers") { Cause = new ErrorLink(code, message) };
}
