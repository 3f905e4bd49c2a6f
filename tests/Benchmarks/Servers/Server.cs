using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>A server as a process of its own, and what it uses of the machine.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly ChildProcess process;

    private Server(ChildProcess process, int port, long started)
    {
        this.process = process;
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
        return new Server(ChildProcess.Start(executable, arguments, folder, environment, _ => { }), port, started);
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
            catch (HttpRequestException refused) when (refused.InnerException is SocketException && !process.Exited.IsCompleted)
            {
                await Task.Yield();
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
        Http.Dispose();
        await process.DisposeAsync();
    }

    private double Status(string field)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith(field + ":", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
