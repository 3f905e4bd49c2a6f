namespace OriginCloudRegions.Api.Http;

internal sealed record ApiError(int Status, int Code, string Message)
{
    public ErrorLink? Cause { get; init; }

    /// <summary>RFC 6901 pointer to the invalid member of the body.</summary>
    public string? Pointer { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public IReadOnlyList<string>? Allow { get; init; }

    /// <summary>The content codings that the service accepts (RFC 9110 section 12.5.3).</summary>
    public string? AcceptEncoding { get; init; }

    public static implicit operator ApiAnswer(ApiError error) => ApiAnswer.Of(error);

    public ApiError At(string pointer) => this with { Pointer = pointer };
}
