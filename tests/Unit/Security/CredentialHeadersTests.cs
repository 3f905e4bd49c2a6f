using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Unit.Security;

public sealed class CredentialHeadersTests
{
    private const string Token = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";
    private const string Email = "user@example.com";
    private const string Key = "144c9defac04969c7bfad8efaa8ea194";

    private readonly TestRequest request = new();

    [Theory]
    [EachOf("Bearer " + Token, "bearer " + Token, "BEARER " + Token, "Bearer   " + Token)]
    public void Read_OfBearerToken_ReturnsTheIdOfTheToken(string authorization) =>
        Accepted(CredentialId.OfToken(Token), null, null, authorization);

    [Theory]
    [EachOf(
        "", " ", "Bearer", "Bearer ", "Bearer    ", "Bearer:" + Token, "Bearer: " + Token, "Bearer\t" + Token,
        "Bearer" + Token, Token, " Bearer " + Token, "Basic dXNlcjpwYXNz", "Token " + Token, "Bearer a b",
        "Bearer Bearer " + Token, "Bearer a\tb", "Bearer \t", "Bearer a\0b", "Bearer a\u0001", "Bearer a\u001f",
        "Bearer a\u007f", "Bearer a\r\nb", "Bearer t\u00f6ken", "Bearer \u0661\u0662\u0663",
        "Bearer \uff41\uff42\uff43", "Bearer a\u00a0b", "Bearer a,Bearer b")]
    public void Read_OfInvalidAuthorizationHeader_ReturnsMalformedEvenWithKey(string authorization)
    {
        Refused(ApiErrors.AuthorizationMalformed, null, null, authorization);
        Refused(ApiErrors.AuthorizationMalformed, Email, Key, authorization);
    }

    [Fact]
    public void Read_OfTokenWithAnyCharacter_AcceptsOnlyVisibleAscii()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c))
        {
            request.Headers["Authorization"] = $"Bearer a{c}b";
            Assert.Equal(c is >= '!' and <= '~', CredentialHeaders.Read(request, out _) is null);
        }
    }

    [Theory]
    [EachOf("user@example.com", "USER@Example.Com")]
    public void Read_OfKeyWithEmailInAnyLetterCase_ReturnsTheIdOfTheKey(string email) =>
        Accepted(CredentialId.OfKey(Email, Key), email, Key);

    [Fact]
    public void Read_OfGeneratedTokenOrKey_ReturnsItsId()
    {
        var (token, key) = (CredentialSecret.NewToken(), CredentialSecret.NewKey());
        Accepted(CredentialId.OfKey(Email, key), Email, key);
        Accepted(CredentialId.OfToken(token), null, null, $"Bearer {token}");
    }

    [Theory]
    [InlineData(Email, Key)]
    [InlineData("not-an-email", "short")]
    [InlineData(Email, null)]
    [InlineData(null, Key)]
    public void Read_OfTokenWithEmailOrKey_ReturnsTheIdOfTheToken(string? email, string? key) =>
        Accepted(CredentialId.OfToken(Token), email, key, $"Bearer {Token}");

    [Theory]
    [InlineData(null, null)]
    [InlineData(Email, null)]
    [InlineData(null, Key)]
    [InlineData("not-an-email", null)]
    [InlineData(null, "short")]
    public void Read_WithoutEmailOrKey_ReturnsCredentialMissing(string? email, string? key) =>
        Refused(ApiErrors.CredentialMissing, email, key);

    [Theory]
    [EachOf(
        "user", "@", "@example.com", "user@", "user@example@com", "us er@example.com", "user@example.com\t",
        "user@ex\u00e4mple.com", "user\uff20example.com", "user@example.com\0", "user@example.com,user@example.com")]
    public void Read_OfInvalidEmail_ReturnsAuthEmailMalformedForAnyKey(string email)
    {
        Refused(ApiErrors.AuthEmailMalformed, email, Key);
        Refused(ApiErrors.AuthEmailMalformed, email, "short");
    }

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void Read_OfEmail_ReturnsAuthEmailMalformedOnlyBeyond254Characters(int length, bool isRead) =>
        Reads(isRead ? null : ApiErrors.AuthEmailMalformed, $"{new string('a', length - 12)}@example.com", Key);

    [Theory]
    [EachOf(
        "144c9defac04969c 7bfad8efaa8ea194", "144c9defac04969c+7bfad8efaa8ea194", "144c9defac04969c\t7bfad8efaa8ea194",
        "144c9defac04969c\u00e97bfad8efaa8ea194", "144c9defac04969c7bfad8efaa8ea19\u0661", "short", Key + "," + Key)]
    public void Read_OfInvalidKey_ReturnsAuthKeyMalformed(string key) =>
        Refused(ApiErrors.AuthKeyMalformed, Email, key);

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Read_OfKey_ReturnsAuthKeyMalformedUnless32To64Characters(int length, bool isRead) =>
        Reads(isRead ? null : ApiErrors.AuthKeyMalformed, Email, new string('a', length));

    private void Accepted(CredentialId expected, string? email, string? key, string? authorization = null) =>
        Assert.Equal(expected, Reads(null, email, key, authorization));

    private void Refused(ApiError expected, string? email, string? key, string? authorization = null) =>
        Assert.Equal(default, Reads(expected, email, key, authorization));

    private CredentialId Reads(ApiError? expected, string? email, string? key, string? authorization = null)
    {
        request.Headers.Clear();
        (string, string?)[] headers = [("X-Auth-Email", email), ("X-Auth-Key", key), ("Authorization", authorization)];
        foreach (var (name, value) in headers.Where(header => header.Item2 is not null))
        {
            request.Headers[name] = value!;
        }

        Assert.Equal(expected, CredentialHeaders.Read(request, out var id));
        return id;
    }
}
