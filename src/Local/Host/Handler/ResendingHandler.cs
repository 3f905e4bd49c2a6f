namespace OriginCloudRegions.Local.Host.Handler;

// Like the real host: ten tries, of four each in .NET's client. A body that was begun cannot be sent twice.
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
