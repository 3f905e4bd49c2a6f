namespace OriginCloudRegions.Client;

public sealed record OriginCloudRegionsError
{
    /// <summary>See <see cref="OriginCloudRegionsErrorCode"/>.</summary>
    public required int Code { get; init; }

    public required string Message { get; init; }

    /// <summary>JSON Pointer (RFC 6901) into the body, empty for the whole body; null for other errors.</summary>
    public string? Pointer { get; init; }

    /// <summary>More specific errors.</summary>
    public IReadOnlyList<OriginCloudRegionsError> Chain { get; init; } = [];
}
