namespace OriginCloudRegions.Client;

/// <summary>The error codes that callers handle most often.</summary>
public static class OriginCloudRegionsErrorCode
{
    /// <summary>404: the address has no mapping.</summary>
    public const int MappingNotFound = 1142;

    /// <summary>400: an address, a page number, a page size or a batch is invalid.</summary>
    public const int InvalidRequest = 1146;

    /// <summary>400: the vendor or the region is unknown.</summary>
    public const int UnknownRegion = 1157;

    /// <summary>403: the zone has reached its quota.</summary>
    public const int QuotaReached = 1164;

    /// <summary>400: a credential is malformed. <see cref="OriginCloudRegionsError.Chain"/> has the details.</summary>
    public const int InvalidHeaders = 6003;

    /// <summary>413: the body exceeds 16 KiB, or 256 KiB for a batch.</summary>
    public const int BodyTooLarge = 7002;

    /// <summary>404: the path is unknown, for example because of an invalid zone id.</summary>
    public const int RouteNotFound = 7003;

    /// <summary>412: the mapping does not meet the condition.</summary>
    public const int PreconditionFailed = 7412;

    /// <summary>429: too many requests; see <see cref="OriginCloudRegionsException.RetryAfter"/>.</summary>
    public const int RateLimited = 7429;

    /// <summary>503: the outcome of a write is unknown. Calling again is safe.</summary>
    public const int StorageUnavailable = 7500;

    /// <summary>500: a fault of the service.</summary>
    public const int InternalError = 7501;

    /// <summary>403: the email or the key is unknown.</summary>
    public const int UnknownKey = 9103;

    /// <summary>403: the token is unknown, revoked or expired.</summary>
    public const int InvalidToken = 9109;

    /// <summary>403: the credential does not allow this operation in this zone.</summary>
    public const int NotAuthorized = 10000;
}
