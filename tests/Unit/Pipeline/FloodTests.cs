using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Api;
using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Api.Routing;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Unit.Http;
using OriginCloudRegions.Unit.Security;
using OriginCloudRegions.Unit.Telemetry;

namespace OriginCloudRegions.Unit.Pipeline;

/// <summary>Made-up tokens from made-up addresses, a thousand a second, and one good caller among them.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class FloodTests : IDisposable
{
    private const string Good = "good";
    private const int Requests = 200_000;

    /// <summary>Fills every bounded memory: the limit on look-ups lets 100 of 1,000 made-up tokens reach storage.</summary>
    private const int Before = 120_000;

    /// <summary>An entry for each request would take 30 MiB or more. The tests that run meanwhile take some memory, too.</summary>
    private const long Growth = 8 * 1024 * 1024;

    private readonly FakeTimeProvider clock = new();
    private readonly IHost host;
    private readonly CountingCredentials store;
    private readonly RememberedCredentials remembered;
    private readonly ApiPipeline api;

    public FloodTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddApi(new Settings(
            new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }, null, TimeSpan.FromSeconds(60), 3500));
        host = builder.Build();
        store = new CountingCredentials(
            new Credential(CredentialId.OfToken(Good), "for tests", ZoneScope.All, Permission.Read, clock.GetUtcNow(), null));
        remembered = new RememberedCredentials(store, TimeSpan.FromSeconds(60), clock);
        var limits = new RateLimitOptions { RequestsPerCredential = 1200, RequestsPerAddress = 200 };
        api = new ApiPipeline(
            new AddressLimit(limits, clock),
            host.Services.GetRequiredService<OperationTable>(),
            new CredentialGate(new CredentialCheck(remembered, new CredentialLimit(limits, clock), clock)),
            new ChangeLog(NullLoggerFactory.Instance),
            new Faults(NullLogger<Faults>.Instance),
            clock);
    }

    public void Dispose()
    {
        remembered.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Flood_LeavesMemoryWhereItWas_AndAGoodCallerIsAnswered()
    {
        var random = new Random(1);
        await RunAsync(random, Before);
        var (memory, asked) = (GC.GetTotalMemory(forceFullCollection: true), store.Asked);

        await RunAsync(random, Requests);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - memory, long.MinValue, Growth);
        Assert.InRange(remembered.Count, 1, 10_000);
        Assert.InRange(store.Asked - asked, 1, (Requests / 1000 * LookUpLimit.FailedPerSecond) + 100);
    }

    [Fact]
    public async Task Flood_FromOneAddress_IsStoppedBeforeStorage()
    {
        for (var i = 0; i < 1000; i++)
        {
            await api.AnswerAsync(Request($"made-up-{i}", IPAddress.Loopback));
        }

        clock.Advance(TimeSpan.FromSeconds(0.5));
        var asked = store.Asked;
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(429, (await api.AnswerAsync(Request($"other-{i}", IPAddress.Loopback))).Status);
        }

        Assert.Equal(asked, store.Asked);
    }

    /// <summary>One request of each 250 is the good caller's: four a second, 1,200 in five minutes.</summary>
    private async Task RunAsync(Random random, int requests)
    {
        var address = new byte[16];
        for (var i = 0; i < requests; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            random.NextBytes(address);
            var status = (await api.AnswerAsync(Request($"{random.NextInt64()}", new IPAddress(address)))).Status;
            Assert.True(status is 403 or 503, $"{status}");
            if (i % 250 == 0)
            {
                Assert.Equal(200, (await api.AnswerAsync(Request(Good, IPAddress.Loopback))).Status);
            }
        }
    }

    private static TestRequest Request(string token, IPAddress address) =>
        new TestRequest("GET", "/client/v4/zones/a/origin/cloud_regions/supported_regions") { Address = address }
            .With("Authorization", $"Bearer {token}");
}
