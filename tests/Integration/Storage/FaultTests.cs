using System.Net;
using System.Net.Sockets;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>A storage that refuses or hangs costs a documented 503 and never the process.</summary>
public sealed class FaultTests
{
    private const string Message = "Storage is temporarily unavailable, retry later.";

    [Fact]
    public async Task A_Storage_That_Refuses_Connections()
    {
        await using var app = await StrandedApp.StartAsync(StrandedApp.NoPort);

        var reply = await app.PutAsync();

        reply.IsRefusal(503, 7500, Message);
        Assert.Equal("1", reply.Headers["Retry-After"]);
    }

    [Fact]
    public async Task A_Storage_That_Never_Answers()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var app = await StrandedApp.StartAsync(((IPEndPoint)silent.LocalEndpoint).Port);

        (await app.PutAsync()).IsRefusal(503, 7500, Message);
    }

    [Fact]
    public async Task A_Storage_That_Goes_Away_Between_Two_Puts()
    {
        await NodePackages.EnsureAsync(Repository.Root, _ => { }, TestContext.Current.CancellationToken);
        await using var azurite = await Azurite.StartAsync(stop: TestContext.Current.CancellationToken);
        await Local.Seed.RunAsync(azurite.ConnectionString, TestContext.Current.CancellationToken);
        await using var app = await StrandedApp.StartAsync(azurite.ConnectionString);
        Assert.Equal(200, (await app.PutAsync()).Status);

        azurite.Kill();

        (await app.PutAsync()).IsRefusal(503, 7500, Message);
    }

    [Fact]
    public async Task The_Start_Asks_Nothing_Of_Storage()
    {
        await using var app = await StrandedApp.StartAsync(StrandedApp.NoPort);

        Assert.Equal(404, (await app.GetAsync("zones")).Status);
    }
}
