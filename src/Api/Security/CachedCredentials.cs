using Microsoft.Extensions.Caching.Memory;
using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <summary>
/// A bounded cache of look-ups, of unknown credentials too. In a flood of unknown credentials these are evicted first, and their
/// look-ups wait behind a limit.
/// </summary>
internal sealed class RememberedCredentials(ICredentialStore store, TimeSpan rememberedFor, TimeProvider clock) : IDisposable
{
    private const int MaxRemembered = 10_000;

    /// <summary>Longer than a credential is valid in the cache: a known one skips the limit on look-ups of unknown ones.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly MemoryCache remembered = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });
    private readonly LookUpLimit limit = new(clock);

    public int Count => remembered.Count;

    public async Task<CredentialFinding> FindAsync(CredentialId id, CancellationToken cancellation)
    {
        if (remembered.TryGetValue(id, out Finding? known) && clock.GetElapsedTime(known!.At) < rememberedFor)
        {
            CredentialCacheInstruments.Hit();
            return new CredentialFinding(known.Credential);
        }

        var at = clock.GetTimestamp();
        var finding = known?.Credential is null
            ? await limit.RunAsync(() => LookUpAsync(id, cancellation), cancellation)
            : new CredentialFinding(await LookUpAsync(id, cancellation));
        if (finding.Refusal is not null)
        {
            CredentialCacheInstruments.PutOff();
            return finding;
        }

        Remember(id, new Finding(finding.Credential, at));
        return finding;
    }

    public void Dispose()
    {
        remembered.Dispose();
        limit.Dispose();
    }

    private Task<Credential?> LookUpAsync(CredentialId id, CancellationToken cancellation)
    {
        CredentialCacheInstruments.Miss();
        return store.FindAsync(id, cancellation);
    }

    private void Remember(CredentialId id, Finding finding)
    {
        if (finding.Credential is null && rememberedFor == TimeSpan.Zero)
        {
            remembered.Remove(id);
            return;
        }

        remembered.Set(id, finding, new MemoryCacheEntryOptions
        {
            AbsoluteExpirationRelativeToNow = finding.Credential is null ? rememberedFor : KeptFor,
            Priority = finding.Credential is null ? CacheItemPriority.Low : CacheItemPriority.Normal,
            Size = 1,
        });
    }

    /// <param name="Credential">Null when it is unknown.</param>
    /// <param name="At">When the look-up began: it may miss a later revocation.</param>
    private sealed record Finding(Credential? Credential, long At);
}
