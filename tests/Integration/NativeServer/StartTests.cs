using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>Start and stop of the native head.</summary>
public sealed class StartTests
{
    private const string Port = "FUNCTIONS_CUSTOMHANDLER_PORT";
    private const string Connection = "Storage__ConnectionString";

    [Fact]
    public async Task It_Listens_On_Its_Port_Of_The_Loopback_And_Nowhere_Else()
    {
        var (port, other) = (FreePort.Take(), FreePort.Take());
        await using var run = ServerRun.Start(
            (Port, $"{port}"),
            (Connection, ServerRun.SomeStorage),
            ("ASPNETCORE_URLS", $"http://+:{other}"),
            ("ASPNETCORE_HTTP_PORTS", $"{other}"),
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("Kestrel__Endpoints__Other__Url", $"http://127.0.0.1:{other}"));

        Assert.True(await run.AnswersAsync(port));

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        Assert.Equal(IPAddress.Loopback, Assert.Single(listeners, listener => listener.Port == port).Address);
        Assert.DoesNotContain(listeners, listener => listener.Port == other);
    }

    [Theory]
    [InlineData("", "", "Set exactly one of Storage__TableEndpoint")]
    [InlineData("Storage__TableEndpoint", "http://account.table.core.windows.net", "Storage__TableEndpoint must be an https address")]
    [InlineData("Storage__MappingsTable", "no-table", "Storage__MappingsTable must be 3 to 63 letters and digits")]
    [InlineData("Quota__MappingsPerZone", "3501", "Quota__MappingsPerZone must be a whole number from 1 to 3500")]
    [InlineData("Credentials__CacheSeconds", "61", "Credentials__CacheSeconds must be a whole number from 0 to 60")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "nonsense", "APPLICATIONINSIGHTS_CONNECTION_STRING is not a connection string")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318", "OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address")]
    [InlineData(Port, "none", $"{Port} must be a whole number from 1 to 65535")]
    [InlineData(Connection, "nonsense", "Storage__ConnectionString is not a connection string")]
    public async Task A_Bad_Setting_Ends_It_With_A_Sentence(string name, string value, string sentence)
    {
        var isStorage = name is "" or Connection or "Storage__TableEndpoint";
        await using var run = isStorage
            ? ServerRun.Start((name is "" ? Port : name, name is "" ? "7071" : value))
            : ServerRun.Start((Connection, ServerRun.SomeStorage), (name, value));

        Assert.Equal(1, await run.ExitAsync());
        Assert.StartsWith($"The app did not start: {sentence}", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Output);
    }

    [Fact]
    public async Task Start_WithBothStorageSettings_Fails()
    {
        await using var run = ServerRun.Start(
            (Connection, ServerRun.SomeStorage), ("Storage__TableEndpoint", "https://account.table.core.windows.net"));

        Assert.Equal(1, await run.ExitAsync());
        Assert.Contains("both of them are set", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Port_That_Is_Taken_Ends_It_With_A_Sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await using var run = ServerRun.Start((Port, $"{port}"), (Connection, ServerRun.SomeStorage));

        Assert.Equal(1, await run.ExitAsync());
        Assert.Contains($"127.0.0.1:{port}", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAddressOfAnotherMachine_EndsWithOneSentence()
    {
        await using var run = ServerRun.Start(("Server__Listen", "192.0.2.9:8080"), (Connection, ServerRun.SomeStorage));

        Assert.Equal(1, await run.ExitAsync());
        Assert.StartsWith("The app did not start: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exit_AfterStopSignal_IsZero()
    {
        var port = FreePort.Take();
        await using var run = ServerRun.Start((Port, $"{port}"), (Connection, ServerRun.SomeStorage));
        Assert.True(await run.AnswersAsync(port));

        Assert.Equal(0, await run.StopAsync());
    }
}
