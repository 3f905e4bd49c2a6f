namespace OriginCloudRegions.Local.Host.Handler;

// Tries ten times, like the real host, but not after the body has begun. Each try is up to four tries of .NET's client.
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
