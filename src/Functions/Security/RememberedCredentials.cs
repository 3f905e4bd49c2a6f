using Microsoft.Extensions.Caching.Memory;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Functions.Telemetry;

namespace OriginCloudRegions.Functions.Security;

/// <summary>
/// Remembers what a look-up found for a while, nothing included. Bounded: under a flood of unknown credentials the
/// unknown ones go first.
/// </summary>
internal sealed class RememberedCredentials(ICredentialStore store, TimeSpan rememberedFor, TimeProvider clock)
    : ICredentialStore, IDisposable
{
    private const int MaxRemembered = 10_000;

    private readonly MemoryCache remembered = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });

    public async Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation)
    {
        if (remembered.TryGetValue(id, out Finding? finding) && clock.GetElapsedTime(finding!.At) < rememberedFor)
        {
            CredentialCacheInstruments.Hit();
            return finding.Credential;
        }

        CredentialCacheInstruments.Miss();
        var at = clock.GetTimestamp();
        var credential = await store.FindAsync(id, cancellation);
        if (rememberedFor > TimeSpan.Zero)
        {
            remembered.Set(id, new Finding(credential, at), new MemoryCacheEntryOptions
            {
                AbsoluteExpirationRelativeToNow = rememberedFor,
                Priority = credential is null ? CacheItemPriority.Low : CacheItemPriority.Normal,
                Size = 1,
            });
        }

        return credential;
    }

    public void Dispose() => remembered.Dispose();

    /// <param name="Credential">Null: there is none.</param>
    /// <param name="At">When the look-up began: it may not see what was revoked after that.</param>
    private sealed record Finding(Credential? Credential, long At);
}
