namespace OriginCloudRegions.Local.Host.Handler;

/// <summary>
/// Sends a request again when no answer came, as the real host does: ten times, and .NET's client four times within each,
/// so forty in all. A body that was begun cannot be sent twice.
/// </summary>
internal sealed class ResendingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Times = 10;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(250);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var delay = FirstDelay;
        for (var time = 1; ; time++)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException) when (time < Times)
            {
                await Task.Delay(delay, cancellationToken);
                delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
            }
        }
    }
}
