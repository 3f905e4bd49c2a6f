namespace OriginCloudRegions.Api.Http;

/// <summary>A refusal or a fault: the status of the answer and its one entry in <c>errors</c>.</summary>
internal sealed record ApiError(int Status, int Code, string Message)
{
    /// <summary>The entry in <c>error_chain</c>, for errors of the original that have one.</summary>
    public ErrorLink? Cause { get; init; }

    /// <summary>RFC 6901 pointer to the member of the body that the contract's schema refuses.</summary>
    public string? Pointer { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The methods that the path has.</summary>
    public IReadOnlyList<string>? Allow { get; init; }

    /// <summary>The content codings that the service reads (RFC 9110 section 12.5.3).</summary>
    public string? AcceptEncoding { get; init; }

    public static implicit operator ApiAnswer(ApiError error) => ApiAnswer.Of(error);

    public ApiError At(string pointer) => this with { Pointer = pointer };
}
