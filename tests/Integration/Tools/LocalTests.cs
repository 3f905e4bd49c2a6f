using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>The one command that runs everything on one machine.</summary>
public sealed partial class LocalTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    [Fact]
    public async Task Its_Curl_Line_Works_As_It_Stands_And_The_Mapping_Survives_A_Restart()
    {
        var (first, connection) = await RunCurlLineAsync();
        var (second, _) = await RunCurlLineAsync();

        Assert.Equal(Example.Minified("put-200.json"), ModifiedOn().Replace(first, "2026-03-01T12:00:00Z"));
        Assert.Equal(first, second);
        Assert.False(await Loopback.IsListeningAsync(TablePortOf(connection)), "Azurite was left behind.");
    }

    [Fact]
    public async Task Ready_Is_Said_Once_And_Last_When_Requests_Are_Served()
    {
        await using var local = ToolRun.StartLocal("--port", "0", "--data", data.Path);

        var ready = await local.LineAsync("Ready: ");

        Assert.Matches(@"^Ready: http://127\.0\.0\.1:\d+/client/v4$", ready);
        using var api = new Api(new Uri(ready["Ready: ".Length..]), "none");
        (await api.SendAsync(HttpMethod.Get, "nowhere")).IsRefusal(
            404, 7003, "Could not route to /nowhere, perhaps your object identifier is invalid?");
        Assert.Equal(ready, Assert.Single(local.Output, line => line.StartsWith("Ready", StringComparison.Ordinal)));
        Assert.Equal(0, await local.StopAsync());
    }

    [Fact]
    public async Task RateLimit_LimitsTheSeededCredential()
    {
        await using var local = ToolRun.StartLocal("--port", "0", "--data", data.Path, "--rate-limit", "1");
        var ready = await local.LineAsync("Ready: ");
        using var api = new Api(new Uri(ready["Ready: ".Length..]), Seed.Token);

        Assert.Equal("\"default\";q=1;w=300", (await api.SendAsync(HttpMethod.Get, "user/tokens/verify")).Headers["Ratelimit-Policy"]);
        Assert.Equal(429, (await api.SendAsync(HttpMethod.Get, "user/tokens/verify")).Status);
        Assert.Equal(0, await local.StopAsync());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000001")]
    [InlineData("many")]
    public async Task RateLimit_OutOfRange_IsRefused(string requests)
    {
        await using var local = ToolRun.StartLocal("--port", "0", "--data", data.Path, "--rate-limit", requests);

        Assert.Equal(1, await local.ExitAsync());
        Assert.Contains("--rate-limit must be a number from 1 to 1000000.", local.Errors);
    }

    [Fact]
    public async Task A_Port_That_Is_Taken_Is_Said_In_A_Sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var local = ToolRun.StartLocal("--port", $"{port}", "--data", data.Path);

        Assert.Equal(1, await local.ExitAsync());
        Assert.Contains($"Port {port} on 127.0.0.1 is not available", local.Errors[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(local.Errors, line => line.StartsWith("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Data_Directory_Belongs_To_One_At_A_Time()
    {
        await using var local = ToolRun.StartLocal("--port", "0", "--data", data.Path);
        await local.LineAsync("Ready: ");
        await using var second = ToolRun.StartLocal("--port", "0", "--data", data.Path);

        Assert.Equal(1, await second.ExitAsync());
        Assert.Contains(data.Path, Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await local.StopAsync());
    }

    public void Dispose() => data.Dispose();

    private async Task<(string Answer, string Connection)> RunCurlLineAsync()
    {
        await using var local = ToolRun.StartLocal("--port", "0", "--data", data.Path);
        await local.LineAsync("Ready: ");
        var curl = local.Output.Select(line => line.Trim()).Single(line => line.StartsWith("curl ", StringComparison.Ordinal));
        var answer = await ToolRun.ShellAsync(curl);
        var connection = local.Output.Single(line => line.Contains("TableEndpoint=", StringComparison.Ordinal));
        Assert.Equal(0, await local.StopAsync());
        return (answer, connection);
    }

    private static int TablePortOf(string connection) => int.Parse(TablePort().Match(connection).Groups[1].Value, null);

    [GeneratedRegex(@"(?<=""modified_on"":"")[^""]+")]
    private static partial Regex ModifiedOn();

    [GeneratedRegex(@"TableEndpoint=http://127\.0\.0\.1:(\d+)/")]
    private static partial Regex TablePort();
}
