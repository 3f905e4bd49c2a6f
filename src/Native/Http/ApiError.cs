namespace OriginCloudRegions.Native.Http;

/// <summary>A refusal, as a value: what the answer's status and its one entry in <c>errors</c> will be.</summary>
internal sealed record ApiError(int Status, int Code, string Message)
{
    /// <summary>The finer reason, where the original gives one.</summary>
    public ErrorLink? Cause { get; init; }

    /// <summary>RFC 6901 pointer into the body, for what the contract's schema refuses.</summary>
    public string? Pointer { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public ApiError At(string pointer) => this with { Pointer = pointer };
}
