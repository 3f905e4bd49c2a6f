using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Storage;

/// <summary>Azurite's table service, alone, as a process of ours.</summary>
internal sealed class Azurite : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // The key that every storage emulator has and every Azure SDK knows: not a secret.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(15);

    private readonly ChildProcess process;

    internal Azurite(ChildProcess process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    public Task<int> Exited => process.Exited;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{Port}/{Account};";

    /// <param name="directory">Where the data is kept; none: in memory only.</param>
    /// <param name="port">0 takes a free port.</param>
    /// <param name="stop">Ends the wait for the start, and Azurite with it.</param>
    public static Task<Azurite> StartAsync(string? directory = null, int port = 0, CancellationToken stop = default) =>
        AzuriteStart.RunAsync(directory, port, stop);

    /// <summary>As a crash would: up to five seconds of writes are lost.</summary>
    public void Kill() => process.Kill();

    /// <summary>Azurite writes its data when it is asked to close, so the end of the process is waited for.</summary>
    public Task StopAsync() => process.StopAsync(process.CloseInput, StopPatience);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await process.DisposeAsync();
    }
}
