using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Security;

public sealed class LookUpLimitTests : IDisposable
{
    private readonly LookUpLimit limit = new(new FakeTimeProvider());
    private readonly TaskCompletionSource<Credential?> storage = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int asked;

    public void Dispose() => limit.Dispose();

    [Fact]
    public async Task Run_Of1000LookUpsThatFindNothing_Runs64AtOnceAndRefusesTheRestAfter100()
    {
        var waiting = Enumerable.Range(0, 1000).Select(_ => RunAsync()).ToArray();
        Assert.Equal(LookUpLimit.AtOnce, Volatile.Read(ref asked));

        storage.SetResult(null);
        var findings = await Task.WhenAll(waiting);
        Assert.InRange(asked, LookUpLimit.FailedPerSecond, LookUpLimit.FailedPerSecond + LookUpLimit.AtOnce);
        Assert.Equal(1000 - asked, findings.Count(finding => finding.Refusal is not null));
    }

    [Fact]
    public async Task Run_OfLookUpsThatThrow_ReleasesTheirSlotsAndRefusesAfter100()
    {
        storage.SetException(new InvalidOperationException("storage"));
        for (var i = 0; i < LookUpLimit.FailedPerSecond; i++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(RunAsync);
        }

        Assert.Equal(ApiErrors.StorageUnavailable, (await RunAsync()).Refusal);
    }

    [Fact]
    public async Task Run_WhenWaitingCallerCancels_ThrowsOperationCanceled()
    {
        var busy = Enumerable.Range(0, LookUpLimit.AtOnce).Select(_ => RunAsync()).ToArray();
        using var leave = new CancellationTokenSource();
        var waiting = limit.RunAsync(() => storage.Task, leave.Token);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        storage.SetResult(null);
        await Task.WhenAll(busy);
    }

    private Task<CredentialFinding> RunAsync() => limit.RunAsync(
        () =>
        {
            Interlocked.Increment(ref asked);
            return storage.Task;
        },
        TestContext.Current.CancellationToken);
}
