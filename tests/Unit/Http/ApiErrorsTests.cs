using System.Reflection;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Unit.Http;

/// <summary>The table of errors of the reference and of the contract, copied out by hand.</summary>
public sealed class ApiErrorsTests
{
    public static readonly TheoryData<string, int, int, string, int?, string?> Table = new()
    {
        { "CredentialMissing", 400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers", null, null },
        { "AuthorizationMalformed", 400, 6003, "Invalid request headers", 6111, "Invalid format for Authorization header" },
        { "AuthEmailMalformed", 400, 6003, "Invalid request headers", 6102, "Invalid format for X-Auth-Email header" },
        { "AuthKeyMalformed", 400, 6003, "Invalid request headers", 6103, "Invalid format for X-Auth-Key header" },
        { "TokenUnknown", 403, 9109, "Invalid access token", null, null },
        { "KeyUnknown", 403, 9103, "Unknown X-Auth-Key or X-Auth-Email", null, null },
        { "NotAuthorized", 403, 10000, "Authentication error", null, null },
        { "OriginIpInvalid", 400, 1146, "Invalid or missing origin IP address.", null, null },
        { "PerPageInvalid", 400, 1146, "invalid per_page parameter, must be between 1 and 100", null, null },
        { "PageInvalid", 400, 1146, "invalid page parameter, must be at least 1", null, null },
        {
            "LengthRequired",
            411,
            7411,
            "Send a Content-Length header: this service cannot read a chunked request body.",
            null,
            null
        },
        { "BodyTooLarge", 413, 7002, "Request body is too large.", null, null },
        { "MediaTypeUnsupported", 415, 7002, "Request body must be application/json.", null, null },
        { "CharsetUnsupported", 415, 7002, "Request body must be UTF-8.", null, null },
        {
            "ContentEncodingUnsupported",
            415,
            7002,
            "Request body must not be encoded: send it without Content-Encoding.",
            null,
            null
        },
        { "JsonMalformed", 400, 6007, "Malformed JSON in request body", null, null },
        { "OriginIpMismatch", 400, 1146, "body origin_ip does not match URL", null, null },
        {
            "RegionUnknown",
            400,
            1157,
            "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor",
            null,
            null
        },
        { "BatchInvalid", 400, 1146, "invalid batch, must be an array of at most 100 items", null, null },
        {
            "PreconditionFailed",
            412,
            7412,
            "Precondition failed: the mapping is not in the state the request asks for.",
            null,
            null
        },
        { "QuotaReached", 403, 1164, "Maximum number of IP mappings configured for zone.", null, null },
        {
            "MappingNotFound",
            404,
            1142,
            "Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.",
            null,
            null
        },
        { "TokenInvalid", 401, 1000, "Invalid API Token", null, null },
        { "StorageUnavailable", 503, 7500, "Storage is temporarily unavailable, retry later.", null, null },
        { "Internal", 500, 7501, "Internal error.", null, null },
    };

    private static readonly Dictionary<string, ApiError> Errors = typeof(ApiErrors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (ApiError)field.GetValue(null)!);

    [Theory]
    [MemberData(nameof(Table))]
    public void An_Error_Is_As_The_Table_Says(
        string name, int status, int code, string message, int? causeCode, string? causeMessage)
    {
        var error = Errors[name];
        Assert.Equal((status, code, message), (error.Status, error.Code, error.Message));
        Assert.Equal((causeCode, causeMessage), (error.Cause?.Code, error.Cause?.Message));
        Assert.Null(error.Pointer);
    }

    [Fact]
    public void Every_Error_Is_In_The_Table() =>
        Assert.Equal(Errors.Keys.Order(), Table.Select(row => row.Data.Item1).Order());

    [Fact]
    public void A_Route_That_Is_Not_Found_Is_Named() =>
        Assert.Equal(
            new ApiError(404, 7003, "Could not route to /the/path, perhaps your object identifier is invalid?"),
            ApiErrors.RouteNotFound("/the/path"));

    [Fact]
    public void RouteRetired_NamesBothPaths() => Assert.Equal(
        new ApiError(404, 7003, "Could not route to /old, which was removed: use /new"), ApiErrors.RouteRetired("/old", "/new"));

    [Fact]
    public void RateLimited_SaysWhenToRetry()
    {
        var error = ApiErrors.RateLimited(seconds: 299);

        Assert.Equal((429, 7429, "Rate limit reached, retry after the time in Retry-After."), (error.Status, error.Code, error.Message));
        Assert.Equal("299", Answers.Header(error, "Retry-After"));
    }

    [Fact]
    public void MethodNotAllowed_NamesTheMethod_AndAllowsTheOthers()
    {
        var error = ApiErrors.MethodNotAllowed("PATCH", ["GET", "PUT"]);

        Assert.Equal((405, 7001, "Method PATCH not available for that URI."), (error.Status, error.Code, error.Message));
        Assert.Equal("GET, PUT", Answers.Header(error, "Allow"));
    }

    /// <summary>RFC 9110 section 12.5.3: a 415 for any other reason must not have the header.</summary>
    [Fact]
    public void ContentEncodingUnsupported_Alone_NamesTheAcceptedCoding()
    {
        Assert.Equal("identity", Answers.Header(ApiErrors.ContentEncodingUnsupported, "Accept-Encoding"));
        Assert.Equal(
            ["ContentEncodingUnsupported"], Errors.Where(error => error.Value.AcceptEncoding is not null).Select(error => error.Key));
    }

    [Fact]
    public void Only_Unavailable_Storage_Is_To_Be_Retried() =>
        Assert.Equal(
            ["StorageUnavailable"], Errors.Where(error => error.Value.RetryAfter is not null).Select(error => error.Key));
}
