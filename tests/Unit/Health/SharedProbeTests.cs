using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Api.Health;
using OriginCloudRegions.Core;
using OriginCloudRegions.Unit.Client;
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
    public async Task Probe_WhenLastProbeEnded_IsRepeatedOnlyAfterOneSecond()
    {
        var first = FaultAsync();
        clock.Advance(TimeSpan.FromSeconds(5));
        storage.SetResult();
        await first;
        clock.Advance(SharedProbe.RememberedFor - TimeSpan.FromTicks(1));
        await FaultAsync();
        Assert.Equal(1, asked);

        clock.Advance(TimeSpan.FromTicks(1));
        await FaultAsync();
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Probe_ByManyCallersWhenStorageFails_ReadsStorageOnceAndReturnsOneFaultToAll()
    {
        var fault = new StorageUnavailableException("none");
        var callers = Enumerable.Range(0, 300).Select(_ => FaultAsync()).ToList();
        storage.SetException(fault);

        Assert.All(await Task.WhenAll(callers), received => Assert.Same(fault, received));
        Assert.Same(fault, await FaultAsync());
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Probe_WhenOneCallerCancels_ContinuesForTheOthers()
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
    public async Task Probe_WhenStorageDoesNotAnswer_IsCancelledAfterTenSeconds()
    {
        var caller = FaultAsync();
        await Task.Run(() => SpinWait.SpinUntil(() => Volatile.Read(ref asked) == 1, TimeSpan.FromSeconds(30)));
        clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(probes.IsCancellationRequested);
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.IsAssignableFrom<OperationCanceledException>(await caller);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, 3, 1, 503)]
    [InlineData(HttpStatusCode.Forbidden, 1, 1, 500)]
    [InlineData(HttpStatusCode.NotFound, 1, 0, 200)]
    public async Task DeepHealth_OfManyRequests_SharesOneProbeAndLogsAtMostOnce(
        HttpStatusCode answer, int tries, int lines, int status)
    {
        using var network = AnsweringHandler.With(answer);
        using var log = new KeptLog();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        var service = ServiceOver.Network(network);
        var shared = new SharedProbe(service.ProbeAsync, clock, logging.CreateLogger<SharedProbe>());
        var health = new GetHealth(shared, DateTimeOffset.UnixEpoch);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            var sent = new TestRequest(query: "?deep=1");
            return (await health.HandleAsync(new(sent, TestContext.Current.CancellationToken))).Status;
        }));

        Assert.All(statuses, received => Assert.Equal(status, received));
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
