using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>A server as a process of its own, and what it uses of the machine.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ConcurrentDictionary<Server, bool> Running = new();

    private readonly ChildProcess process;
    private readonly ConcurrentQueue<string> output;

    // Whichever way this program ends, its servers end with it.
    static Server() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var server in Running.Keys)
        {
            server.process.Kill();
        }
    };

    private Server(ChildProcess process, ConcurrentQueue<string> output, int port, long started)
    {
        this.process = process;
        this.output = output;
        Running[this] = true;
        Started = started;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public HttpClient Http { get; }

    /// <summary>The moment before the process was started.</summary>
    public long Started { get; }

    public static Server Start(
        string executable, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var environment = MachineEnvironment.Read();
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        var port = FreePort.Take();
        environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        var started = Stopwatch.GetTimestamp();
        var folder = Path.GetDirectoryName(executable)!;
        var output = new ConcurrentQueue<string>();
        return new Server(ChildProcess.Start(executable, arguments, folder, environment, output.Enqueue), output, port, started);
    }

    /// <summary>Sends a request again and again until the server is there and answers it with 200.</summary>
    /// <returns>How long after the start of the process the answer was complete.</returns>
    public async Task<TimeSpan> UntilOkAsync(Func<HttpRequestMessage> request)
    {
        while (true)
        {
            try
            {
                using var message = request();
                using var answer = await Http.SendAsync(message);
                return answer.IsSuccessStatusCode
                    ? Stopwatch.GetElapsedTime(Started)
                    : throw new InvalidOperationException($"The server answered {answer.StatusCode} as its first answer.");
            }
            catch (HttpRequestException refused) when (refused.InnerException is SocketException)
            {
                if (process.Exited.IsCompleted || Stopwatch.GetElapsedTime(Started) > Patience)
                {
                    throw new InvalidOperationException($"The server did not start:\n{string.Join('\n', output)}");
                }

                // As short as it can be, and no longer: the server needs the processor.
                await Task.Delay(1);
            }
        }
    }

    /// <summary>Processor time that the process has used, all threads together.</summary>
    public TimeSpan ProcessorTime()
    {
        using var self = Process.GetProcessById(process.Id);
        return self.TotalProcessorTime;
    }

    /// <summary>Resident memory in MB, now.</summary>
    public double ResidentNow() => Status("VmRSS");

    /// <summary>Resident memory in MB, at its highest.</summary>
    public double ResidentPeak() => Status("VmHWM");

    public async ValueTask DisposeAsync()
    {
        Running.TryRemove(this, out _);
        Http.Dispose();
        await process.DisposeAsync();
    }

    private double Status(string field)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith(field + ":", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
