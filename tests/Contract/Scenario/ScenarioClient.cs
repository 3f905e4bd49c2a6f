using OriginCloudRegions.Client;
using OriginCloudRegions.Contract.Fixtures;

namespace OriginCloudRegions.Contract.Scenario;

/// <summary>A client, and the bytes that it was answered with.</summary>
internal sealed class ScenarioClient : IDisposable
{
    private readonly LastAnswer answers;
    private readonly HttpClient http;

    public ScenarioClient(ServiceUnderTest service, string token)
    {
        answers = new LastAnswer(service.CreateHandler());
        http = new HttpClient(answers) { BaseAddress = service.BaseUrl };
        Regions = new OriginCloudRegionsClient(http, OriginCloudRegionsCredential.Token(token));
    }

    public OriginCloudRegionsClient Regions { get; }

    public byte[] LastAnswer => answers.Bytes;

    public void Dispose() => http.Dispose();
}
