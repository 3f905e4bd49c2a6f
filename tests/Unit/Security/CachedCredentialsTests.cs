using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Core.Credentials;

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

    [Fact]
    public async Task Find_OfKnownCredentialAgain_UsesCache()
    {
        Assert.Equal(Known, await FindAsync("known"));
        clock.Advance(Minute - TimeSpan.FromTicks(1));
        Assert.Equal(Known, await FindAsync("known"));
        Assert.Equal(1, store.Asked);
    }

    [Fact]
    public async Task That_Nothing_Was_Found_Is_Remembered()
    {
        Assert.Null(await FindAsync("unknown"));
        clock.Advance(Minute - TimeSpan.FromTicks(1));
        Assert.Null(await FindAsync("unknown"));
        Assert.Equal(1, store.Asked);
    }

    [Fact]
    public async Task After_The_Time_A_Revocation_Is_Seen()
    {
        await FindAsync("known");
        store.Known.Clear();
        clock.Advance(Minute);
        Assert.Null(await FindAsync("known"));
    }

    [Fact]
    public async Task After_The_Time_A_New_Credential_Is_Seen()
    {
        await FindAsync("late");
        store.Known.Add(Known with { Id = CredentialId.OfToken("late") });
        clock.Advance(Minute);
        Assert.NotNull(await FindAsync("late"));
    }

    [Fact]
    public async Task Asking_Often_Does_Not_Lengthen_The_Time()
    {
        for (var second = 0; second < 60; second += 20)
        {
            await FindAsync("known");
            clock.Advance(TimeSpan.FromSeconds(20));
        }

        await FindAsync("known");
        Assert.Equal(2, store.Asked);
    }

    [Fact]
    public async Task After_The_Time_It_Is_Remembered_Anew()
    {
        await FindAsync("known");
        clock.Advance(Minute);
        await FindAsync("known");
        await FindAsync("known");
        Assert.Equal(2, store.Asked);
    }

    [Fact]
    public async Task The_Time_Begins_With_The_Look_Up_And_Not_With_Its_End()
    {
        var slow = new SlowCredentials(store, () => clock.Advance(TimeSpan.FromSeconds(10)));
        using var behind = new CachedCredentials(slow, Minute, clock);
        await behind.FindAsync(Known.Id, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(50));
        await behind.FindAsync(Known.Id, TestContext.Current.CancellationToken);
        Assert.Equal(2, store.Asked);
    }

    [Fact]
    public async Task A_Time_Of_Zero_Remembers_Nothing()
    {
        using var forgetful = new CachedCredentials(store, TimeSpan.Zero, clock);
        await forgetful.FindAsync(Known.Id, TestContext.Current.CancellationToken);
        await forgetful.FindAsync(Known.Id, TestContext.Current.CancellationToken);
        Assert.Equal(2, store.Asked);
    }

    [Fact]
    public async Task Find_WithATimeOfZero_KeepsNoUnknownCredential()
    {
        using var forgetful = new CachedCredentials(store, TimeSpan.Zero, clock);
        await forgetful.FindAsync(CredentialId.OfToken("unknown"), TestContext.Current.CancellationToken);
        Assert.Equal(0, forgetful.Count);
    }

    [Fact]
    public async Task A_Token_And_A_Key_Of_One_Hash_Are_Not_Taken_For_Each_Other()
    {
        await FindAsync("known");
        var key = Known.Id with { Kind = CredentialKind.Key };
        Assert.Null((await remembered.FindAsync(key, TestContext.Current.CancellationToken)).Credential);
    }

    [Fact]
    public async Task No_More_Than_10_000_Are_Remembered()
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
        Assert.NotNull((await FindingAsync("another")).Refusal);

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null((await FindingAsync("another")).Refusal);
        Assert.Equal(101, store.Asked);
    }

    [Fact]
    public async Task Flood_OfUnknownCredentials_DoesNotStopKnownOne()
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
    public async Task Find_AfterFlood_FindsRefusedCredential()
    {
        await FloodAsync(101, TimeSpan.Zero);
        Assert.NotNull((await FindingAsync("known")).Refusal);

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Known, await FindAsync("known"));
    }

    [Fact]
    public async Task Find_OfManyValidCredentialsAtOnce_FindsAll()
    {
        store.Known.AddRange(Enumerable.Range(0, 500).Select(i => Known with { Id = CredentialId.OfToken($"good-{i}") }));
        var found = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => FindAsync($"good-{i}")));
        Assert.All(found, Assert.NotNull);
    }

    [Fact]
    public async Task PutOffLookUps_AreCountedSeparately()
    {
        using var counted = new CountedLookUps();
        await FindAsync("known");
        await FindAsync("known");
        await FloodAsync(150, TimeSpan.Zero);

        Assert.Equal(101, store.Asked);
        Assert.Equal((1, 101, 50), (counted.Of("hit"), counted.Of("miss"), counted.Of("put_off")));
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
