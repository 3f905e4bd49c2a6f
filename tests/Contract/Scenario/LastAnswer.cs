namespace OriginCloudRegions.Contract.Scenario;

/// <summary>Keeps the unchanged body of the last answer.</summary>
internal sealed class LastAnswer(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public byte[] Bytes { get; private set; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        Bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response;
    }
}
