using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Unit.Telemetry;

namespace OriginCloudRegions.Unit.Security;

public sealed class CachedCredentialsTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    private static Credential Known => new(
        CredentialId.OfToken("known"), "for tests", ZoneScope.All, Permission.Edit, DateTimeOffset.UnixEpoch, null);

    private readonly FakeTimeProvider clock = new();
    private readonly CountingCredentials store = new(Known);
    private readonly CachedCredentials remembered;

    public CachedCredentialsTests() => remembered = new CachedCredentials(store, Minute, clock);

    public void Dispose() => remembered.Dispose();

    [Theory]
    [EachOf("known", "unknown")]
    public async Task Find_LessThanAMinuteAfterLookUp_UsesTheCache(string token)
    {
        var found = await FindAsync(token);
        clock.Advance(Minute - TimeSpan.FromTicks(1));

        Assert.Equal(found, await FindAsync(token));
        Assert.Equal((token == "known", 1), (found is not null, store.Asked));
    }

    [Fact]
    public async Task Find_AMinuteAfterLookUp_NoticesRevokedAndNewCredentials()
    {
        Assert.Equal(Known, await FindAsync("known"));
        Assert.Null(await FindAsync("late"));
        store.Known[0] = Known with { Id = CredentialId.OfToken("late") };
        clock.Advance(Minute);

        Assert.Null(await FindAsync("known"));
        Assert.NotNull(await FindAsync("late"));
    }

    [Fact]
    public async Task Find_Every20Seconds_ReadsStorageOnceAMinute()
    {
        for (var second = 0; second < 120; second += 20)
        {
            await FindAsync("known");
            clock.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(2, store.Asked);
    }

    [Fact]
    public async Task Find_WhenLookUpIsSlow_CountsTheMinuteFromTheStartOfTheLookUp()
    {
        store.During = () => clock.Advance(TimeSpan.FromSeconds(10));
        await FindAsync("known");
        clock.Advance(TimeSpan.FromSeconds(50));
        await FindAsync("known");
        Assert.Equal(2, store.Asked);
    }

    [Fact]
    public async Task Find_WithCacheLifetimeOfZero_ReadsStorageEachTime()
    {
        using var forgetful = new CachedCredentials(store, TimeSpan.Zero, clock);
        await forgetful.FindAsync(Known.Id, TestContext.Current.CancellationToken);
        await forgetful.FindAsync(Known.Id, TestContext.Current.CancellationToken);
        await forgetful.FindAsync(CredentialId.OfToken("unknown"), TestContext.Current.CancellationToken);
        Assert.Equal(3, store.Asked);
        // The known credential stays in the cache, so that it skips the look-up limit.
        Assert.Equal(1, forgetful.Count);
    }

    [Fact]
    public async Task Find_OfKeyWithTheHashOfAToken_ReturnsNoCredential()
    {
        await FindAsync("known");
        var key = Known.Id with { Kind = CredentialKind.Key };
        Assert.Null((await remembered.FindAsync(key, TestContext.Current.CancellationToken)).Credential);
    }

    [Fact]
    public async Task Flood_Of12000UnknownCredentials_Caches5000To10000()
    {
        await FloodAsync(12_000, TimeSpan.FromSeconds(1) / LookUpLimit.FailedPerSecond);
        Assert.Equal(12_000, store.Asked);
        Assert.InRange(remembered.Count, 5_000, 10_000);
    }

    [Fact]
    public async Task Flood_OfUnknownCredentials_ReadsStorageAtMost100TimesASecond()
    {
        await FloodAsync(5_000, TimeSpan.Zero);
        Assert.Equal(100, store.Asked);
        Assert.NotNull((await FindingAsync("known")).Refusal);

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Known, await FindAsync("known"));
        Assert.Equal(101, store.Asked);
    }

    [Fact]
    public async Task Flood_OfUnknownCredentials_DoesNotBlockAKnownCredential()
    {
        await FindAsync("known");
        clock.Advance(Minute);
        await FloodAsync(15_000, TimeSpan.Zero);
        var asked = store.Asked;

        Assert.Equal(Known, await FindAsync("known"));
        Assert.Equal(Known, await FindAsync("known"));
        Assert.Equal(asked + 1, store.Asked);
    }

    [Fact]
    public async Task Find_OfManyValidCredentialsAtOnce_FindsAll()
    {
        store.Known.AddRange(Enumerable.Range(0, 500).Select(i => Known with { Id = CredentialId.OfToken($"good-{i}") }));
        var found = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => FindAsync($"good-{i}")));
        Assert.All(found, Assert.NotNull);
    }

    [Fact]
    public async Task LookUpMetric_CountsHitsMissesAndPutOffLookUps()
    {
        using var listener = Listener.ToInstruments("credential_cache.lookups");
        await FindAsync("known");
        await FindAsync("known");
        await FloodAsync(150, TimeSpan.Zero);

        var counts = listener.Measurements.CountBy(measured => measured.Split('=')[^1]).ToDictionary();
        Assert.Equal(new Dictionary<string, int> { ["hit"] = 1, ["miss"] = 101, ["put_off"] = 50 }, counts);
    }

    private async Task<Credential?> FindAsync(string token) => (await FindingAsync(token)).Credential;

    private Task<CredentialFinding> FindingAsync(string token) =>
        remembered.FindAsync(CredentialId.OfToken(token), TestContext.Current.CancellationToken);

    private async Task FloodAsync(int count, TimeSpan apart)
    {
        for (var i = 0; i < count; i++)
        {
            await FindAsync($"unknown-{i}");
            clock.Advance(apart);
        }
    }
}
