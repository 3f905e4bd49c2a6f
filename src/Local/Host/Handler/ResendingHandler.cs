namespace OriginCloudRegions.Local.Host.Handler;

// Tries ten times, like the real host. .NET's client makes up to four tries each time. A started body is not resent.
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
