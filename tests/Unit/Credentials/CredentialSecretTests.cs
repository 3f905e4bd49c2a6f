using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Credentials;

public sealed class CredentialSecretTests
{
    [Fact]
    public void NewToken_Returns40RandomCharactersOfTheTokenAlphabet()
    {
        var tokens = Take(CredentialSecret.NewToken);
        Assert.All(tokens, token => Assert.Matches(@"\A[A-Za-z0-9_-]{40}\z", token));
        Assert.Distinct(tokens);
        Assert.All(Places(tokens), place => Assert.Equal(64, place));
    }

    [Fact]
    public void NewKey_Returns37RandomHexadecimalDigits()
    {
        var keys = Take(CredentialSecret.NewKey);
        Assert.All(keys, key => Assert.Matches(@"\A[0-9a-f]{37}\z", key));
        Assert.Distinct(keys);
        Assert.All(Places(keys), place => Assert.Equal(16, place));
    }

    private static List<string> Take(Func<string> create) => [.. Enumerable.Range(0, 2000).Select(_ => create())];

    /// <summary>Number of different characters at each place. One run in 10,000,000,000 misses a character.</summary>
    private static IEnumerable<int> Places(List<string> secrets) =>
        Enumerable.Range(0, secrets[0].Length).Select(place => secrets.Select(secret => secret[place]).Distinct().Count());
}
