using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>An app in its own process: its address, and the resources that it uses.</summary>
internal abstract class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ConcurrentDictionary<Server, bool> Running = new();

    private readonly LastLines output;
    private readonly long started;

    // Ends the servers with this program, even when it fails.
    static Server() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var server in Running.Keys)
        {
            server.Kill();
        }
    };

    /// <param name="started">The moment before the process was started.</param>
    protected Server(Uri address, long started, LastLines output)
    {
        this.output = output;
        this.started = started;
        Running[this] = true;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public HttpClient Http { get; }

    /// <summary>The invocations of a worker that have no response.</summary>
    public virtual int InFlight => 0;

    /// <summary>The process of the app, even if callers reach it through a host.</summary>
    protected abstract int ProcessId { get; }

    /// <summary>Whether the app has ended and will not be started again.</summary>
    protected abstract bool HasEnded { get; }

    /// <summary>Sends a request until the app listens and answers it with 200.</summary>
    /// <returns>The time from the start of the process to the end of the answer.</returns>
    public async Task<TimeSpan> UntilOkAsync(Func<HttpRequestMessage> request)
    {
        using var tooLong = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var message = request();
                using var answer = await Http.SendAsync(message, tooLong.Token);
                return answer.IsSuccessStatusCode
                    ? Stopwatch.GetElapsedTime(started)
                    : throw new InvalidOperationException($"The app's first answer was {answer.StatusCode}:\n{output}");
            }
            catch (HttpRequestException refused) when (refused.InnerException is SocketException && !HasEnded)
            {
                // A longer pause would distort the measured time. Without a pause, this loop would take processor time from the app.
                await Task.Delay(1, tooLong.Token);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                throw new InvalidOperationException($"The app did not start:\n{output}", exception);
            }
        }
    }

    /// <summary>Processor time that all threads of the process have used.</summary>
    public TimeSpan ProcessorTime()
    {
        using var self = Process.GetProcessById(ProcessId);
        return self.TotalProcessorTime;
    }

    /// <summary>Resident memory in MB.</summary>
    public double ResidentNow() => Megabytes("VmRSS");

    /// <summary>The highest resident memory so far, in MB.</summary>
    public double ResidentPeak() => Megabytes("VmHWM");

    public int Threads() => int.Parse(Status("Threads")[1], CultureInfo.InvariantCulture);

    /// <summary>Open file descriptors: sockets, pipes and files.</summary>
    public int Handles() => Directory.GetFileSystemEntries($"/proc/{ProcessId}/fd").Length;

    public async ValueTask DisposeAsync()
    {
        Running.TryRemove(this, out _);
        Http.Dispose();
        await StopAsync();
    }

    protected abstract void Kill();

    protected abstract ValueTask StopAsync();

    private double Megabytes(string field) => double.Parse(Status(field)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>Returns a line of the process's status: the field, its value and its unit.</summary>
    private string[] Status(string field) => File.ReadLines($"/proc/{ProcessId}/status")
        .Single(line => line.StartsWith(field + ":", StringComparison.Ordinal))
        .Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
