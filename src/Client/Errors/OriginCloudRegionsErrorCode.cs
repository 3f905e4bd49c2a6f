namespace OriginCloudRegions.Client;

/// <summary>The codes of errors that a caller may want to tell apart; the service knows a few more.</summary>
public static class OriginCloudRegionsErrorCode
{
    /// <summary>404: there is no mapping for the address.</summary>
    public const int MappingNotFound = 1142;

    /// <summary>400: no IP address; or a page number, a page size or a batch that is out of its range.</summary>
    public const int InvalidRequest = 1146;

    /// <summary>400: the vendor is unknown, or has no such region.</summary>
    public const int UnknownRegion = 1157;

    /// <summary>403: the zone holds as many mappings as it may.</summary>
    public const int QuotaReached = 1164;

    /// <summary>400: a credential is malformed; <see cref="OriginCloudRegionsError.Chain"/> says which.</summary>
    public const int InvalidHeaders = 6003;

    /// <summary>
    /// 413: the body is over 16 KiB, or 256 KiB for a batch. The service has the same code for a body that says it is no JSON (415),
    /// which this client never sends.
    /// </summary>
    public const int BodyTooLarge = 7002;

    /// <summary>404: no such path. The zone's identifier is not 1 to 32 of <c>0-9 A-Z a-z - _</c>.</summary>
    public const int RouteNotFound = 7003;

    /// <summary>412: the mapping is not in the state that the request asks for.</summary>
    public const int PreconditionFailed = 7412;

    /// <summary>429: the credential or the address sent too many requests; see <see cref="OriginCloudRegionsException.RetryAfter"/>.</summary>
    public const int RateLimited = 7429;

    /// <summary>503: whether a write was applied is unknown; see <see cref="OriginCloudRegionsException.RetryAfter"/>.</summary>
    public const int StorageUnavailable = 7500;

    /// <summary>500: a fault of the service.</summary>
    public const int InternalError = 7501;

    /// <summary>403: email or key is unknown.</summary>
    public const int UnknownKey = 9103;

    /// <summary>403: the token is unknown, revoked or expired.</summary>
    public const int InvalidToken = 9109;

    /// <summary>403: the credential is valid, but not for this zone or not for this operation.</summary>
    public const int NotAuthorized = 10000;
}
