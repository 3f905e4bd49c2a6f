using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Credentials;

/// <summary>Hashes are keys of stored rows, so they must never change: <c>printf ... | sha256sum</c>.</summary>
public sealed class CredentialIdTests
{
    [Theory]
    [InlineData("token", "3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0")]
    [InlineData(
        "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY", "5d7b5f2a9e44137c4aff6a77d914b1d6e2e16c496cfc5ec93f0be6265167dce0")]
    [InlineData("\u00e9", "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c")]
    public void OfToken_ReturnsTheSha256OfTheToken(string token, string hash) =>
        Assert.Equal(new CredentialId(CredentialKind.Token, hash), CredentialId.OfToken(token));

    [Theory]
    [EachOf("user@example.com", "User@Example.COM", "USER@EXAMPLE.COM")]
    public void OfKey_ReturnsTheSha256OfLowerCaseEmailLineFeedAndKey(string email) =>
        Assert.Equal(
            new CredentialId(CredentialKind.Key, "9b80defa18a9c86b7c1debe8661a389670730b33e4b09cce557a518cab54a959"),
            CredentialId.OfKey(email, "144c9defac04969c7bfad8efaa8ea194"));

    [Fact]
    public void CredentialIds_OfSecretsThatDifferInLetterCase_Differ()
    {
        Assert.NotEqual(CredentialId.OfToken("token"), CredentialId.OfToken("Token"));
        Assert.NotEqual(CredentialId.OfKey("user@example.com", "abc"), CredentialId.OfKey("user@example.com", "ABC"));
    }

    [Fact]
    public void CredentialIds_OfTokenAndKeyWithTheSameHash_Differ() =>
        Assert.NotEqual(CredentialId.OfKey("a@b", "c"), CredentialId.OfToken("a@b\nc"));
}
