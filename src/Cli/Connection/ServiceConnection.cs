using Microsoft.Extensions.DependencyInjection;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Connection;

internal sealed class ServiceConnection : IDisposable
{
    /// <summary>The time limit of a request together with all its retries. Each retry may wait for 30 s.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private readonly ServiceProvider services;
    private readonly TextWriter notes;

    public ServiceConnection(Uri baseAddress, OriginCloudRegionsCredential credential, string zone, TextWriter notes)
    {
        var collection = new ServiceCollection();
        collection
            .AddOriginCloudRegions(options => (options.BaseAddress, options.Credential) = (baseAddress, credential))
            .ConfigureHttpClient(http => http.Timeout = Timeout);
        services = collection.BuildServiceProvider();
        Client = services.GetRequiredService<OriginCloudRegionsClient>();
        Zone = zone;
        this.notes = notes;
    }

    public OriginCloudRegionsClient Client { get; }

    public string Zone { get; }

    public Task<T> ReadAsync<T>(Func<OriginCloudRegionsClient, Task<T>> read, CancellationToken cancellation) =>
        BusyService.WaitAsync(() => read(Client), ShowWhileAsync, cancellation);

    public void Dispose() => services.Dispose();

    private async Task ShowWhileAsync(string note, Task wait)
    {
        await notes.WriteLineAsync(note);
        await wait;
    }
}
