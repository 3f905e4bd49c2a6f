namespace OriginCloudRegions.Client.Http;

/// <summary>Reads <c>Retry-After</c> in seconds or as a date (RFC 9110 section 10.2.3).</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delay } => delay,
        { Date: { } date } => NotNegative(date - (response.Headers.Date ?? TimeProvider.System.GetUtcNow())),
        _ => null,
    };

    private static TimeSpan NotNegative(TimeSpan delay) => delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
}
