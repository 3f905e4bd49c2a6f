using System.Net;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Replaces the network: gives the same answer to every try, and counts the tries.</summary>
internal sealed class AnsweringHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    private int tries;

    public int Tries => tries;

    public static AnsweringHandler With(HttpStatusCode status) =>
        new(() => new HttpResponseMessage(status) { Content = new StringContent("{}") });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref tries);
        return Task.FromResult(answer());
    }
}
