using Microsoft.Extensions.DependencyInjection;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Connection;

/// <summary>The service, for one zone.</summary>
internal sealed class ServiceConnection : IDisposable
{
    /// <summary>Bounds a request with its retries, each of which waits for up to 30 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ServiceProvider services;

    public ServiceConnection(Uri baseAddress, OriginCloudRegionsCredential credential, string zone)
    {
        var collection = new ServiceCollection();
        collection
            .AddOriginCloudRegions(options => (options.BaseAddress, options.Credential) = (baseAddress, credential))
            .ConfigureHttpClient(http => http.Timeout = Patience);
        services = collection.BuildServiceProvider();
        Client = services.GetRequiredService<OriginCloudRegionsClient>();
        Zone = zone;
    }

    public OriginCloudRegionsClient Client { get; }

    public string Zone { get; }

    public void Dispose() => services.Dispose();
}
