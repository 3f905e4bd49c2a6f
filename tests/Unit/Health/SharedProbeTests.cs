using System.Net;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Api.Health;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Unit.Client;
using OriginCloudRegions.Unit.Http;
using OriginCloudRegions.Unit.Storage;

namespace OriginCloudRegions.Unit.Health;

public sealed class SharedProbeTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly TaskCompletionSource storage = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SharedProbe probe;
    private CancellationToken probes;
    private int asked;

    public SharedProbeTests() => probe = new SharedProbe(AskAsync, clock, NullLogger<SharedProbe>.Instance);

    [Fact]
    public async Task Probe_OfManyCallersAtOnce_ReadsOnce()
    {
        var callers = Enumerable.Range(0, 300).Select(_ => FaultAsync()).ToList();
        storage.SetResult();

        Assert.All(await Task.WhenAll(callers), Assert.Null);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task The_Result_Is_Remembered_For_A_Second_And_Not_Longer()
    {
        storage.SetResult();
        await FaultAsync();
        clock.Advance(SharedProbe.RememberedFor - TimeSpan.FromTicks(1));
        await FaultAsync();
        Assert.Equal(1, asked);

        clock.Advance(TimeSpan.FromTicks(1));
        await FaultAsync();
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task The_Second_Begins_With_The_End()
    {
        var first = FaultAsync();
        clock.Advance(TimeSpan.FromSeconds(5));
        storage.SetResult();
        await first;

        await FaultAsync();
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_Fault_Is_Shared_And_Remembered_Too()
    {
        var fault = new StorageUnavailableException("none");
        var callers = Enumerable.Range(0, 300).Select(_ => FaultAsync()).ToList();
        storage.SetException(fault);

        Assert.All(await Task.WhenAll(callers), told => Assert.Same(fault, told));
        Assert.Same(fault, await FaultAsync());
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Probe_WhenCallerLeaves_Continues()
    {
        using var leaver = new CancellationTokenSource();
        var left = probe.FaultAsync(leaver.Token);
        var stayed = FaultAsync();
        await leaver.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.False(probes.IsCancellationRequested);
        storage.SetResult();
        Assert.Null(await stayed);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_Storage_That_Is_Silent_Is_Given_Up()
    {
        var caller = FaultAsync();
        await Task.Run(() => SpinWait.SpinUntil(() => Volatile.Read(ref asked) == 1, TimeSpan.FromSeconds(30)));
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.IsAssignableFrom<OperationCanceledException>(await caller);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, 3, 1, 503)]
    [InlineData(HttpStatusCode.Forbidden, 1, 1, 500)]
    [InlineData(HttpStatusCode.NotFound, 1, 0, 200)]
    public async Task Three_Hundred_Requests_Cost_Storage_And_Log_What_One_Does(HttpStatusCode answer, int tries, int lines, int status)
    {
        using var network = AnsweringHandler.With(answer);
        using var transport = new HttpClientTransport(network);
        using var log = new KeptLog();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        var service = new TableService(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }, transport);
        var shared = new SharedProbe(service.ProbeAsync, clock, logging.CreateLogger<SharedProbe>());
        var health = new GetHealth(shared, DateTimeOffset.UnixEpoch);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            var request = new OperationRequest(new TestRequest { Parameters = "?deep=1" }, TestContext.Current.CancellationToken);
            return (await health.HandleAsync(request)).Status;
        }));

        Assert.All(statuses, told => Assert.Equal(status, told));
        Assert.Equal(tries, network.Tries);
        Assert.Equal(lines, log.Text.Split("Storage did not answer the health probe ").Length - 1);
    }

    private Task<Exception?> FaultAsync() => probe.FaultAsync(TestContext.Current.CancellationToken);

    private Task AskAsync(CancellationToken cancellation)
    {
        probes = cancellation;
        Interlocked.Increment(ref asked);
        return storage.Task.WaitAsync(cancellation);
    }
}
