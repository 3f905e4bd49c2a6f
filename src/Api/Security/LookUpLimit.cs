using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

// Limits look-ups of uncached credentials. A request beyond the limit gets 503, because its credential may be valid.
internal sealed class LookUpLimit(TimeProvider clock) : IDisposable
{
    public const int AtOnce = 64;

    // The most failed look-ups in a second. All tokens are in one partition, which serves about 2,000 reads a second.
    public const int FailedPerSecond = 100;

    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly Lock gate = new();
    private long secondBegan = clock.GetTimestamp();
    private int failed;

    public async Task<CredentialFinding> RunAsync(Func<Task<Credential?>> lookUp, CancellationToken cancellation)
    {
        if (IsReached())
        {
            return CredentialFinding.Refused;
        }

        await places.WaitAsync(cancellation);
        Credential? found = null;
        try
        {
            if (IsReached())
            {
                return CredentialFinding.Refused;
            }

            found = await lookUp();
            return new CredentialFinding(found);
        }
        finally
        {
            Count(found);
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private bool IsReached()
    {
        lock (gate)
        {
            if (clock.GetElapsedTime(secondBegan) >= TimeSpan.FromSeconds(1))
            {
                secondBegan = clock.GetTimestamp();
                failed = 0;
            }

            return failed >= FailedPerSecond;
        }
    }

    private void Count(Credential? found)
    {
        lock (gate)
        {
            failed += found is null ? 1 : 0;
        }
    }
}
