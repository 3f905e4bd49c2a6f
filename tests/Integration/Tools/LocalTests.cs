using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using OriginCloudRegions.Integration.Telemetry;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>The one command that runs everything on one machine.</summary>
public sealed class LocalTests : IDisposable
{
    /// <summary>The address that the pages show.</summary>
    private const string DefaultAddress = "http://127.0.0.1:7071";

    private readonly TemporaryFolder data = new();

    [Fact]
    public async Task PrintedCurlCommand_StoresAMappingThatSurvivesARestart()
    {
        var (first, connection) = await RunCurlLineAsync();
        var (second, _) = await RunCurlLineAsync();

        Assert.Equal(Example.Minified("put-200.json"), Example.WithTime(first));
        Assert.Equal(first, second);
        var port = Regex.Match(connection, @"TableEndpoint=http://127\.0\.0\.1:(\d+)/").Groups[1].Value;
        Assert.False(await Loopback.IsListeningAsync(int.Parse(port, null)), "Azurite was left behind.");
    }

    [Fact]
    public async Task ReadyLine_IsPrintedOnceAndThenRequestsAreServed()
    {
        await using var local = Start();

        var ready = await local.LineAsync("Ready: ");

        Assert.Matches(@"^Ready: http://127\.0\.0\.1:\d+/client/v4$", ready);
        using var api = ApiOf(ready, "none");
        (await api.SendAsync(HttpMethod.Get, "nowhere")).IsRefusal(
            404, 7003, "Could not route to /nowhere, perhaps your object identifier is invalid?");
        Assert.Equal(ready, Assert.Single(local.Output, line => line.StartsWith("Ready", StringComparison.Ordinal)));
        foreach (var page in new[] { "docs/console.md", "docs/reference.md" })
        {
            var shown = Assert.Single(ConsoleBlock.Of(page).First(block => block.Output is not []).Output);
            Assert.Contains(shown.Replace(DefaultAddress, AddressIn(ready), StringComparison.Ordinal), local.Output);
        }

        Assert.Equal(0, await local.StopAsync());
    }

    [Fact]
    public async Task RateLimitsPage_ShowsTheRealHeaders()
    {
        var page = ConsoleBlock.Of("docs/rate-limits.md").First();
        await using var local = Start(Arguments(page.Commands[0]));
        var ready = await local.LineAsync("Ready: ");

        var curl = await Command.RunAsync(
            "bash", ["-c", page.Commands[1].Replace(DefaultAddress, AddressIn(ready), StringComparison.Ordinal)], Repository.Root);

        Assert.Equal(3, page.Output.Count);
        Assert.All(page.Output, line => Assert.Contains(line, curl.Output, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(0, await local.StopAsync());
    }

    [Fact]
    public async Task CommandOfTelemetryPage_SendsSpansToTheCollector()
    {
        await using var collector = OtlpCollector.Start();
        var setting = Assert.Single(ConsoleBlock.Of("docs/telemetry.md").First().Commands).Split('=')[0];
        await using var local = ToolRun.StartLocal(["--port", "0", "--data", data.Path], new() { [setting] = collector.Address });
        using var api = ApiOf(await local.LineAsync("Ready: "), "none");

        await api.SendAsync(HttpMethod.Get, "healthz");

        Assert.Equal(0, await local.StopAsync());
        Assert.NotEmpty(collector.Spans);
    }

    [Fact]
    public async Task RateLimit_LimitsTheSeededCredential()
    {
        await using var local = Start("--rate-limit", "1");
        using var api = ApiOf(await local.LineAsync("Ready: "), Seed.Token);

        Assert.Equal(200, (await api.SendAsync(HttpMethod.Get, "user/tokens/verify")).Status);
        Assert.Equal(429, (await api.SendAsync(HttpMethod.Get, "user/tokens/verify")).Status);
        Assert.Equal(0, await local.StopAsync());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000001")]
    [InlineData("many")]
    public Task RateLimitOption_WithInvalidNumber_IsRefused(string requests) =>
        AssertRefusedAsync("--rate-limit must be a number from 1 to 1000000.", "--rate-limit", requests);

    [Fact]
    public async Task Start_WithUsedPort_ExitsWith1AndNamesThePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await AssertRefusedAsync($"Port {port} on 127.0.0.1 is not available", "--port", $"{port}");
    }

    [Fact]
    public async Task Start_WithDataFolderInUse_ExitsWith1AndNamesTheFolder()
    {
        await using var local = Start();
        await local.LineAsync("Ready: ");

        await AssertRefusedAsync(data.Path);

        Assert.Equal(0, await local.StopAsync());
    }

    [Fact]
    public async Task Start_WithUnknownHead_ExitsWith1AndNamesTheValidHeads()
    {
        var errors = await AssertRefusedAsync("'worker'", "--head", "both");

        Assert.Contains(errors, line => line.Contains("'native'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", null, "worker")]
    [InlineData("native", null, "native")]
    [InlineData("worker", "native", "native")]
    public async Task Start_WithHeadOptionOrVariable_UsesTheOptionThenTheVariableThenWorker(string variable, string? option, string head)
    {
        string[] arguments = ["--port", "0", "--data", data.Path, .. option is null ? Array.Empty<string>() : ["--head", option]];
        await using var local = ToolRun.StartLocal(arguments, new() { ["OCR_HEAD"] = variable });
        using var api = ApiOf(await local.LineAsync("Ready: "), "none");

        Assert.Contains(
            local.Output, line => line.StartsWith($"Starting the function app ({head}) in", StringComparison.Ordinal));
        Assert.Equal(200, (await api.SendAsync(HttpMethod.Get, "healthz")).Status);
        Assert.Equal(0, await local.StopAsync());
    }

    public void Dispose() => data.Dispose();

    private static string AddressIn(string ready) => new Uri(ready["Ready: ".Length..]).GetLeftPart(UriPartial.Authority);

    /// <summary>The arguments in a command of a page.</summary>
    private static string[] Arguments(string command) => command.Split(" -- ")[1].Split(' ');

    private static Api ApiOf(string ready, string token) => new(new Uri(ready["Ready: ".Length..]), token);

    /// <summary>Starts Local at a free port, unless the arguments name another one.</summary>
    private ProgramRun Start(params string[] more) =>
        ToolRun.StartLocal([.. more.Contains("--port") ? more : ["--port", "0", .. more], "--data", data.Path]);

    private async Task<IReadOnlyList<string>> AssertRefusedAsync(string reason, params string[] more)
    {
        await using var local = Start(more);

        Assert.Equal(1, await local.ExitAsync());
        Assert.Contains(local.Errors, line => line.Contains(reason, StringComparison.Ordinal));
        Assert.DoesNotContain(local.Errors, line => line.StartsWith("   at ", StringComparison.Ordinal));
        Assert.DoesNotContain(local.Output, line => line.StartsWith("Ready", StringComparison.Ordinal));
        return local.Errors;
    }

    /// <summary>Runs the printed curl line in a shell.</summary>
    private async Task<(string Answer, string Connection)> RunCurlLineAsync()
    {
        await using var local = Start();
        await local.LineAsync("Ready: ");
        var curl = local.Output.Select(line => line.Trim()).Single(line => line.StartsWith("curl ", StringComparison.Ordinal));
        var run = await Command.RunAsync("bash", ["-c", curl], Repository.Root);
        Assert.True(run.ExitCode == 0, run.Text);
        var connection = local.Output.Single(line => line.Contains("TableEndpoint=", StringComparison.Ordinal));
        Assert.Equal(0, await local.StopAsync());
        return (run.Output[^1], connection);
    }
}
