using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Credentials;

public sealed class CredentialSecretTests
{
    private const int Many = 2000;

    [Fact]
    public void A_Token_Has_40_Characters_Of_The_Token_Alphabet() =>
        Assert.All(Take(CredentialSecret.NewToken), token => Assert.Matches(@"\A[A-Za-z0-9_-]{40}\z", token));

    [Fact]
    public void A_Key_Has_37_Hexadecimal_Digits() =>
        Assert.All(Take(CredentialSecret.NewKey), key => Assert.Matches(@"\A[0-9a-f]{37}\z", key));

    [Fact]
    public void Tokens_Do_Not_Repeat() => Assert.Distinct(Take(CredentialSecret.NewToken));

    [Fact]
    public void Keys_Do_Not_Repeat() => Assert.Distinct(Take(CredentialSecret.NewKey));

    [Fact]
    public void Every_Character_Occurs_At_Every_Place_Of_A_Token() =>
        Assert.All(Places(Take(CredentialSecret.NewToken)), place => Assert.Equal(64, place));

    [Fact]
    public void Every_Digit_Occurs_At_Every_Place_Of_A_Key() =>
        Assert.All(Places(Take(CredentialSecret.NewKey)), place => Assert.Equal(16, place));

    private static List<string> Take(Func<string> create) => [.. Enumerable.Range(0, Many).Select(_ => create())];

    /// <summary>Number of different characters at each place. By chance, one run in 10,000,000,000 misses a character.</summary>
    private static IEnumerable<int> Places(List<string> secrets) =>
        Enumerable.Range(0, secrets[0].Length).Select(place => secrets.Select(secret => secret[place]).Distinct().Count());
}
