using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Integration.Secrecy;

/// <summary>The look at the end of the run can find something.</summary>
public sealed class SecretWatchTests : IDisposable
{
    private const string Email = "User@Example.com";

    private readonly string token = CredentialSecret.NewToken();
    private readonly string key = CredentialSecret.NewKey();
    private readonly SecretWatch watch = new();

    public SecretWatchTests()
    {
        watch.WatchToken(token);
        watch.WatchKey(Email, key);
    }

    [Fact]
    public void Leaks_OfTextsWithoutSecret_AreEmpty()
    {
        watch.Logged($"Request failed\n for {Email}");
        watch.Answered($"id {CredentialId.OfToken(token).Hash[..32]}");

        Assert.Empty(watch.Leaks());
    }

    [Fact]
    public void A_Secret_Is_Found_In_A_Log_And_In_An_Answer()
    {
        watch.Logged($"first line\nAuthorization: Bearer {token}");
        watch.Answered($"X-Auth-Key: {key}");

        Assert.Equal(2, watch.Leaks().Count);
    }

    [Fact]
    public void A_Hash_Is_Found_In_A_Log_And_In_An_Answer()
    {
        watch.Logged(CredentialId.OfToken(token).Hash[..32].ToUpperInvariant());
        watch.Answered(CredentialId.OfKey(Email, key).Hash);

        Assert.Equal(2, watch.Leaks().Count);
    }

    public void Dispose() => watch.Dispose();
}
