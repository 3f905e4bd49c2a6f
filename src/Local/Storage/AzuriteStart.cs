using System.Collections.Concurrent;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Storage;

internal static class AzuriteStart
{
    private const int Tries = 5;

    // Azurite's table service saves its data on SIGINT, not on SIGTERM. The end of its input stands for SIGINT here: that works
    // on every system, and Azurite closes in good order even when the process that started it was killed.
    private const string CloseWithInput =
        "data:text/javascript,process.stdin.on('end',()=>process.emit('SIGINT')||process.exit()).resume()";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<Azurite> RunAsync(string? directory, int port, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var chosen = port == 0 ? FreePort.Take() : port;
            var lines = new ConcurrentQueue<string>();
            if (await TryAsync(directory, chosen, lines, stop) is { } azurite)
            {
                return azurite;
            }

            var taken = lines.Any(line => line.Contains("EADDRINUSE", StringComparison.Ordinal));
            if (port != 0 || !taken || attempt == Tries)
            {
                throw new LocalFailure(taken
                    ? $"Azurite cannot have port {chosen}, it is taken: stop what listens there and run this again."
                    : $"Azurite did not start ({lines.LastOrDefault() ?? "it said nothing"}): run npm ci and then this again.");
            }
        }
    }

    private static async Task<Azurite?> TryAsync(
        string? directory, int port, ConcurrentQueue<string> lines, CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arguments = Arguments(directory, port);
        var process = ChildProcess.Start(Node.Executable, arguments, Repository.Root, MachineEnvironment.Read(), line =>
        {
            if (line.Contains("successfully started", StringComparison.Ordinal))
            {
                started.TrySetResult();
            }
            else if (!started.Task.IsCompleted)
            {
                lines.Enqueue(line);
            }
        });

        // A connection would prove nothing: on a taken port it is somebody else who accepts it.
        await Task.WhenAny(started.Task, process.Exited, Task.Delay(Patience, stop));
        if (started.Task.IsCompleted && !process.Exited.IsCompleted)
        {
            return new Azurite(process, port);
        }

        await process.DisposeAsync();
        stop.ThrowIfCancellationRequested();
        return null;
    }

    private static string[] Arguments(string? directory, int port) =>
    [
        "--import", CloseWithInput,
        Path.Combine("node_modules", "azurite", "dist", "src", "table", "main.js"),
        "--silent", "--disableTelemetry", "--skipApiVersionCheck",
        "--tableHost", "127.0.0.1",
        "--tablePort", $"{port}",
        .. directory is null ? (ReadOnlySpan<string>)["--inMemoryPersistence"] : ["--location", directory],
    ];
}
