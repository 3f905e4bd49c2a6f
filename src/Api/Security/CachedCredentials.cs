using Microsoft.Extensions.Caching.Memory;
using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Security;

/// <summary>Caches known and unknown credentials. A full cache drops unknown ones first.</summary>
internal sealed class CachedCredentials(ICredentialStore store, TimeSpan lifetime, TimeProvider clock) : IDisposable
{
    private const int MaxEntries = 10_000;

    /// <summary>Longer than <c>lifetime</c>, because a credential that was known skips the look-up limit.</summary>
    private static readonly TimeSpan KnownEntryLifetime = TimeSpan.FromHours(1);

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = MaxEntries });
    private readonly LookUpLimit limit = new(clock);

    public int Count => entries.Count;

    public async Task<CredentialFinding> FindAsync(CredentialId id, CancellationToken cancellation)
    {
        if (entries.TryGetValue(id, out Entry? known) && clock.GetElapsedTime(known!.At) < lifetime)
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
            CredentialCacheInstruments.Refused();
            return finding;
        }

        Store(id, new Entry(finding.Credential, at));
        return finding;
    }

    public void Dispose()
    {
        entries.Dispose();
        limit.Dispose();
    }

    private Task<Credential?> LookUpAsync(CredentialId id, CancellationToken cancellation)
    {
        CredentialCacheInstruments.Miss();
        return store.FindAsync(id, cancellation);
    }

    private void Store(CredentialId id, Entry entry)
    {
        if (entry.Credential is null && lifetime == TimeSpan.Zero)
        {
            entries.Remove(id);
            return;
        }

        entries.Set(id, entry, new MemoryCacheEntryOptions
        {
            AbsoluteExpirationRelativeToNow = entry.Credential is null ? lifetime : KnownEntryLifetime,
            Priority = entry.Credential is null ? CacheItemPriority.Low : CacheItemPriority.Normal,
            Size = 1,
        });
    }

    /// <param name="Credential">Null when it is unknown.</param>
    /// <param name="At">The start of the look-up. The entry may miss a later revocation.</param>
    private sealed record Entry(Credential? Credential, long At);
}
