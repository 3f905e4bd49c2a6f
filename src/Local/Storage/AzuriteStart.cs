using System.Collections.Concurrent;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Storage;

internal static class AzuriteStart
{
    private const int Tries = 5;

    // Azurite saves its data on SIGINT, but not on SIGTERM. This script treats the end of the input as SIGINT, on every
    // system and even after the parent process was killed.
    private const string CloseWithInput =
        "data:text/javascript,process.stdin.on('end',()=>process.emit('SIGINT')||process.exit()).resume()";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

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
                    ? $"Azurite's port {chosen} is taken: stop the program that uses it and run this again."
                    : $"Azurite did not start ({lines.LastOrDefault() ?? "no output"}): run npm ci and then this again.");
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

        // A connection is no proof, because another program may have the port.
        await Task.WhenAny(started.Task, process.Exited, Task.Delay(StartTimeout, stop));
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
