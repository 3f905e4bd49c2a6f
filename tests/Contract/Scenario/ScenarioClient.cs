using OriginCloudRegions.Client;
using OriginCloudRegions.Contract.Fixtures;

namespace OriginCloudRegions.Contract.Scenario;

/// <summary>A client that keeps the body of the last answer.</summary>
internal sealed class ScenarioClient(ServiceUnderTest service, string token) : DelegatingHandler(service.CreateHandler())
{
    public OriginCloudRegionsClient Regions =>
        field ??= new(new HttpClient(this) { BaseAddress = service.BaseUrl }, OriginCloudRegionsCredential.Token(token));

    public byte[] LastAnswer { get; private set; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        LastAnswer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response;
    }
}
