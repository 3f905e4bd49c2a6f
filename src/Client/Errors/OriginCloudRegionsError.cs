namespace OriginCloudRegions.Client;

public sealed record OriginCloudRegionsError
{
    /// <summary>A number such as <see cref="OriginCloudRegionsErrorCode.MappingNotFound"/>.</summary>
    public required int Code { get; init; }

    public required string Message { get; init; }

    /// <summary>A JSON Pointer (RFC 6901) into the body; empty for the whole body, null for other errors.</summary>
    public string? Pointer { get; init; }

    /// <summary>More specific errors.</summary>
    public IReadOnlyList<OriginCloudRegionsError> Chain { get; init; } = [];
}
