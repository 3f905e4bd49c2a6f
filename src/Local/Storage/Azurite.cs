using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Storage;

internal sealed class Azurite : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // The public key of every storage emulator, not a secret.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);

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

    /// <param name="directory">Null means in memory.</param>
    /// <param name="port">0 means a free port.</param>
    public static Task<Azurite> StartAsync(string? directory = null, int port = 0, CancellationToken stop = default) =>
        AzuriteStart.RunAsync(directory, port, stop);

    /// <summary>Loses the writes of up to five seconds, like a crash.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for the end of the process, because Azurite writes its data on close.</summary>
    public Task StopAsync() => process.StopAsync(process.CloseInput, StopTimeout);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await process.DisposeAsync();
    }
}
