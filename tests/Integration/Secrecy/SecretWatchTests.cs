namespace OriginCloudRegions.Integration.Secrecy;

/// <summary>The search for secrets at the end of a run finds them.</summary>
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
    public void Leaks_InTextsWithoutSecrets_AreEmpty()
    {
        watch.Logged($"Request failed\n for {Email}");
        watch.Answered($"id {CredentialId.OfToken(token).Hash[..32]}");

        Assert.Empty(watch.Leaks());
    }

    [Fact]
    public void Leaks_InLogsAndAnswersWithSecrets_ContainEachSecretAndHash()
    {
        var (id, hash) = (CredentialId.OfToken(token).Hash[..32].ToUpperInvariant(), CredentialId.OfKey(Email, key).Hash);
        watch.Logged($"first line\nAuthorization: Bearer {token}");
        watch.Answered($"X-Auth-Key: {key}");
        watch.Logged(id);
        watch.Answered(hash);

        Assert.Equal(
            [
                $"A secret or its hash was logged: first line Authorization: Bearer {token}",
                $"A secret or its hash was answered: X-Auth-Key: {key}",
                $"A secret or its hash was logged: {id}",
                $"A secret or its hash was answered: {hash}",
            ],
            watch.Leaks());
    }

    public void Dispose() => watch.Dispose();
}
