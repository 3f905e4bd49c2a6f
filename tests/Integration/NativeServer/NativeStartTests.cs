using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace OriginCloudRegions.Integration.NativeServer;

public sealed class NativeStartTests
{
    private const string Port = "FUNCTIONS_CUSTOMHANDLER_PORT";
    private const string Connection = "Storage__ConnectionString";

    [Fact]
    public async Task Start_WithHandlerPortAndOtherListenSettings_ListensOnlyOnHandlerPortOfLoopback()
    {
        var (port, other) = (FreePort.Take(), FreePort.Take());
        await using var run = ServerRun.Start(
            (Port, $"{port}"),
            (Connection, ServerRun.SomeStorage),
            ("ASPNETCORE_URLS", $"http://+:{other}"),
            ("ASPNETCORE_HTTP_PORTS", $"{other}"),
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("Kestrel__Endpoints__Other__Url", $"http://127.0.0.1:{other}"));

        Assert.True(await run.ListensAsync(port));

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        Assert.Equal(IPAddress.Loopback, Assert.Single(listeners, listener => listener.Port == port).Address);
        Assert.DoesNotContain(listeners, listener => listener.Port == other);
    }

    [Theory]
    [InlineData(Connection, "", "Set exactly one of Storage__TableEndpoint")]
    [InlineData("Quota__MappingsPerZone", "3501", "Quota__MappingsPerZone must be a whole number from 1 to 3500")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "nonsense", "APPLICATIONINSIGHTS_CONNECTION_STRING is not a connection string")]
    [InlineData(Port, "none", $"{Port} must be a whole number from 1 to 65535")]
    public async Task Start_WithInvalidSetting_ExitsWith1AndOneErrorMessage(string name, string value, string sentence)
    {
        var settings = new Dictionary<string, string> { [Connection] = ServerRun.SomeStorage, [Port] = "7071", [name] = value };

        var output = await FailAsync(sentence, [.. settings.Select(setting => (setting.Key, setting.Value))]);

        Assert.StartsWith("The app did not start: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', output);
    }

    [Fact]
    public async Task Start_WithUsedPort_ExitsWith1AndNamesTheAddress()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = taken.LocalEndpoint.ToString()!;

        await FailAsync(address, (Port, address.Split(':')[1]), (Connection, ServerRun.SomeStorage));
    }

    [Fact]
    public Task Start_WithAddressOfAnotherMachine_ExitsWith1AndAnErrorMessage() =>
        FailAsync("The app did not start: ", ("Server__Listen", "192.0.2.9:8080"), (Connection, ServerRun.SomeStorage));

    private static async Task<string> FailAsync(string sentence, params (string Name, string Value)[] settings)
    {
        await using var run = ServerRun.Start(settings);

        Assert.Equal(1, await run.ExitAsync());
        Assert.Contains(sentence, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        return run.Output;
    }
}
