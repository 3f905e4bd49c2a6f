using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Native.Security;

/// <summary>
/// Bounds what made-up credentials cost the storage: how many are looked up at once, and how many a second that turn out to be
/// none. What is over the bound is put off, not refused: there may be a good one among it.
/// </summary>
internal sealed class LookUpLimit(TimeProvider clock) : IDisposable
{
    public const int AtOnce = 64;

    /// <summary>Of one instance. All share a partition of the table, which takes about 2,000 reads a second.</summary>
    public const int VainPerSecond = 100;

    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly Lock gate = new();
    private long secondBegan = clock.GetTimestamp();
    private int vain;

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
                vain = 0;
            }

            return vain >= VainPerSecond;
        }
    }

    private void Count(Credential? found)
    {
        lock (gate)
        {
            vain += found is null ? 1 : 0;
        }
    }
}
