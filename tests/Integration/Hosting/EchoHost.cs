using System.Net.Http.Headers;
using System.Net.Sockets;
using OriginCloudRegions.Local.Host;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>The stand-in for the Functions host in front of <c>tests/Echo</c>, which returns the requests.</summary>
public sealed class EchoHost : IAsyncLifetime
{
    private readonly Dictionary<string, string> settings = [];
    private readonly List<string> lines = [];
    private readonly string folder;
    private TaskCompletionSource another = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FunctionsHost? host;

    public EchoHost()
        : this(Build)
    {
    }

    internal EchoHost(string folder) => this.folder = folder;

    internal static string Build { get; } = BuildFolder.Of("Echo");

    internal FunctionsHost Host => host!;

    internal HttpClient Http { get; private set; } = null!;

    internal TimeSpan RestartDelay { get; init; }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal EchoHost With(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    public async ValueTask InitializeAsync()
    {
        host = await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            AppFolder = folder,
            Settings = settings,
            Output = Keep,
            RestartDelay = RestartDelay,
        });
        Http = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            Expect100ContinueTimeout = Timeout.InfiniteTimeSpan,
        })
        {
            BaseAddress = new Uri(host.Address, "base/v1/"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    internal Task<HttpResponseMessage> SendAsync(
        string method, string path, HttpContent? content = null, Action<HttpRequestHeaders>? change = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        change?.Invoke(request.Headers);
        return Http.SendAsync(request, Stop);
    }

    internal Task<string> SendRawAsync(string head, byte[]? body = null) =>
        SendRawAsync(head, body, reader => reader.ReadToEndAsync(Stop));

    internal Task<string?> StatusLineAsync(string head) => SendRawAsync(head, null, async reader => await reader.ReadLineAsync(Stop));

    /// <summary>Waits until the worker has printed or logged a line this many times.</summary>
    internal async Task PrintsAsync(string line, int times = 1)
    {
        while (true)
        {
            Task next;
            lock (lines)
            {
                if (CountOf(line) >= times)
                {
                    return;
                }

                next = another.Task;
            }

            await next.WaitAsync(Stop);
        }
    }

    internal int CountOf(string line)
    {
        lock (lines)
        {
            return lines.Count(printed => printed == line);
        }
    }

    private async Task<T> SendRawAsync<T>(string head, byte[]? body, Func<StreamReader, Task<T>> read)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Host.Address.Host, Host.Address.Port, Stop);
        var stream = socket.GetStream();
        var text = $"{head.ReplaceLineEndings("\r\n")}\r\nHost: example.com\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stop);
        await stream.WriteAsync(body ?? [], Stop);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await read(reader);
    }

    private void Keep(string line)
    {
        lock (lines)
        {
            lines.Add(line);
            another.SetResult();
            another = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
