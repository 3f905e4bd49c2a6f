using OriginCloudRegions.Client;
using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>A class fixture: the service under test and the server of its provider states.</summary>
public sealed class ProviderVerification : IAsyncLifetime
{
    private readonly ServiceUnderTest service = new();
    private HttpClient? http;
    private ProviderStateServer? states;

    internal InteractionVerifier Verifier => new(service.BaseUrl, service.Credentials, states!);

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        http = new HttpClient(service.CreateHandler()) { BaseAddress = service.BaseUrl };
        var credential = OriginCloudRegionsCredential.Token(service.Credentials.Token);
        var zone = new ZoneUnderTest(new OriginCloudRegionsClient(http, credential), Seed.Zone);
        states = await ProviderStateServer.StartAsync(
            ProviderStates.All.ToDictionary(state => state.Key, Func<Task> (state) => () => state.Value(zone)));
    }

    public async ValueTask DisposeAsync()
    {
        if (states is not null)
        {
            await states.DisposeAsync();
        }

        http?.Dispose();
        await service.DisposeAsync();
    }
}
