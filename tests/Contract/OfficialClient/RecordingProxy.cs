using System.Net;
using System.Net.Sockets;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>Redocly's proxy, which records all traffic to a service, and its comparison with the contract.</summary>
public sealed class RecordingProxy : IAsyncDisposable
{
    /// <summary>
    /// The official client adds the first two. Redocly ignores the others in the security schemes of the contract.
    /// </summary>
    private const string UndeclaredHeaders = "x-stainless-*,api-version,x-auth-email,x-auth-key";

    private static readonly string Redocly = Path.Combine(Repository.Root, "node_modules/@redocly/cli/bin/cli.js");
    private static readonly Dictionary<string, string> NoTelemetry = new() { ["REDOCLY_TELEMETRY"] = "off" };

    private readonly string record = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.har");
    private ProgramRun? proxy;
    private Uri? service;

    /// <param name="baseUrl">The base URL of the service.</param>
    /// <returns>The base URL for the client.</returns>
    public async Task<Uri> StartAsync(Uri baseUrl)
    {
        service = baseUrl;
        var target = baseUrl.GetLeftPart(UriPartial.Authority);
        var port = FreePort.Take();
        proxy = ProgramRun.Start(
            Node.Executable,
            [Redocly, "proxy", "--target", target, "--port", $"{port}", "--har", record],
            Repository.Root,
            NoTelemetry);
        await UntilListeningAsync(port);
        return new Uri($"http://127.0.0.1:{port}{baseUrl.AbsolutePath}");
    }

    /// <summary>Ends the recording and compares it with the contract.</summary>
    public async Task<Command> CompareAsync()
    {
        await proxy!.StopAsync();
        return await Command.RunAsync(
            Node.Executable,
            [Redocly, "drift", record, "--api", "contracts/openapi.json", "--server", $"{service}",
                "--ignore-headers", UndeclaredHeaders, "--max-findings", "100"],
            Repository.Root,
            NoTelemetry);
    }

    public async ValueTask DisposeAsync()
    {
        if (proxy is not null)
        {
            await proxy.DisposeAsync();
        }

        File.Delete(record);
    }

    private async Task UntilListeningAsync(int port)
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException) when (!proxy!.Exited.IsCompleted)
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
        }
    }
}
