using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <summary>
/// Bounds the storage calls that made-up credentials cause: look-ups at once, and failed look-ups a second. A request beyond
/// the bound gets 503 and not a refusal: its credential may be valid.
/// </summary>
internal sealed class LookUpLimit(TimeProvider clock) : IDisposable
{
    public const int AtOnce = 64;

    /// <summary>Of one instance. All share a partition of the table, which takes about 2,000 reads a second.</summary>
    public const int FailedPerSecond = 100;

    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly Lock gate = new();
    private long secondBegan = clock.GetTimestamp();
    private int failed;

    public async Task<CredentialFinding> RunAsync(Func<Task<Credential?>> lookUp, CancellationToken cancellation)
    {
        if (IsReached())
        {
            return CredentialFinding.PutOff;
        }

        await places.WaitAsync(cancellation);
        Credential? found = null;
        try
        {
            if (IsReached())
            {
                return CredentialFinding.PutOff;
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
