using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Credentials;

/// <summary>Hashes are what rows are found by: they are frozen. Each was computed with <c>printf ... | sha256sum</c>.</summary>
public sealed class CredentialIdTests
{
    [Theory]
    [InlineData("token", "3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0")]
    [InlineData(
        "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY", "5d7b5f2a9e44137c4aff6a77d914b1d6e2e16c496cfc5ec93f0be6265167dce0")]
    [InlineData("\u00e9", "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c")]
    public void A_Token_Is_Named_By_Its_Sha_256(string token, string hash) =>
        Assert.Equal(new CredentialId(CredentialKind.Token, hash), CredentialId.OfToken(token));

    [Theory]
    [InlineData("user@example.com")]
    [InlineData("User@Example.COM")]
    [InlineData("USER@EXAMPLE.COM")]
    public void A_Key_Is_Named_By_The_Sha_256_Of_The_Lower_Case_Email_A_Line_Feed_And_The_Key(string email) =>
        Assert.Equal(
            new CredentialId(CredentialKind.Key, "9b80defa18a9c86b7c1debe8661a389670730b33e4b09cce557a518cab54a959"),
            CredentialId.OfKey(email, "144c9defac04969c7bfad8efaa8ea194"));

    [Fact]
    public void The_Case_Of_A_Token_Counts() => Assert.NotEqual(CredentialId.OfToken("token"), CredentialId.OfToken("Token"));

    [Fact]
    public void The_Case_Of_A_Key_Counts() =>
        Assert.NotEqual(CredentialId.OfKey("user@example.com", "abc"), CredentialId.OfKey("user@example.com", "ABC"));

    [Fact]
    public void A_Token_And_A_Key_Of_The_Same_Hash_Are_Two() =>
        Assert.NotEqual(CredentialId.OfKey("a@b", "c"), CredentialId.OfToken("a@b\nc"));
}
