namespace OriginCloudRegions.Client;

/// <summary>One reason why a request was refused.</summary>
public sealed record OriginCloudRegionsError
{
    /// <summary>For programs: see <see cref="OriginCloudRegionsErrorCode"/>.</summary>
    public required int Code { get; init; }

    /// <summary>For people.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// The part of the body it is about, as a JSON Pointer (RFC 6901); empty for the whole body. Null where it is not about
    /// the body's shape.
    /// </summary>
    public string? Pointer { get; init; }

    /// <summary>The more exact reasons, if there are any.</summary>
    public IReadOnlyList<OriginCloudRegionsError> Chain { get; init; } = [];
}
