using System.Net.Http.Headers;
using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>A class fixture: the service under test and the server of its provider states.</summary>
public sealed class ProviderVerification : IAsyncLifetime
{
    private readonly ServiceUnderTest service = new();
    private HttpClient? api;
    private ProviderStateServer? states;

    internal InteractionVerifier Verifier => new(service.BaseUrl, service.Credentials, states!);

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        api = new HttpClient(service.CreateHandler()) { BaseAddress = new Uri($"{service.BaseUrl.AbsoluteUri.TrimEnd('/')}/") };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", service.Credentials.Token);
        var zone = new ZoneUnderTest(api, Seed.Zone);
        states = await ProviderStateServer.StartAsync(
            ProviderStates.All.ToDictionary(state => state.Key, Func<Task> (state) => () => state.Value(zone)));
    }

    public async ValueTask DisposeAsync()
    {
        if (states is not null)
        {
            await states.DisposeAsync();
        }

        api?.Dispose();
        await service.DisposeAsync();
    }
}
