using System.Net;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Stands where the network begins: gives every try the same answer, and counts them.</summary>
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
