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
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Unit.Http;
using OriginCloudRegions.Unit.Security;
using OriginCloudRegions.Unit.Telemetry;

namespace OriginCloudRegions.Unit.Pipeline;

/// <summary>Made-up tokens by the thousand. tests/Reliability runs a flood against a process, and judges its memory.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class FloodTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly IHost host;
    private readonly CountingCredentials store;
    private readonly CachedCredentials remembered;
    private readonly ApiPipeline api;

    public FloodTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddApi(new Settings(
            new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }, null, TimeSpan.FromSeconds(60), 3500));
        host = builder.Build();
        store = new CountingCredentials();
        remembered = new CachedCredentials(store, TimeSpan.FromSeconds(60), clock);
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
    public async Task Flood_FromOneAddress_DoesNotReachStorage()
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

    private static TestRequest Request(string token, IPAddress address) =>
        new TestRequest("GET", "/client/v4/zones/a/origin/cloud_regions/supported_regions") { Address = address }
            .With("Authorization", $"Bearer {token}");
}
