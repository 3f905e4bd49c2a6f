using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Security;

public sealed class CredentialHeadersTests
{
    private const string Token = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";
    private const string Email = "user@example.com";
    private const string Key = "144c9defac04969c7bfad8efaa8ea194";

    private readonly TestRequest request = new();

    [Fact]
    public void No_Credential_At_All_Is_Missing() => Refused(ApiErrors.CredentialMissing);

    [Theory]
    [InlineData("Bearer " + Token)]
    [InlineData("bearer " + Token)]
    [InlineData("BEARER " + Token)]
    [InlineData("Bearer   " + Token)]
    public void A_Bearer_Token_Is_Read(string authorization)
    {
        request.Headers["Authorization"] = authorization;
        Accepted(CredentialId.OfToken(Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer    ")]
    [InlineData("Bearer:" + Token)]
    [InlineData("Bearer: " + Token)]
    [InlineData("Bearer\t" + Token)]
    [InlineData("Bearer" + Token)]
    [InlineData(Token)]
    [InlineData(" Bearer " + Token)]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Token " + Token)]
    [InlineData("Bearer a b")]
    [InlineData("Bearer Bearer " + Token)]
    [InlineData("Bearer a\tb")]
    [InlineData("Bearer \t")]
    [InlineData("Bearer a\0b")]
    [InlineData("Bearer a\u0001")]
    [InlineData("Bearer a\u001f")]
    [InlineData("Bearer a\u007f")]
    [InlineData("Bearer a\r\nb")]
    [InlineData("Bearer t\u00f6ken")]
    [InlineData("Bearer \u0661\u0662\u0663")]
    [InlineData("Bearer \uff41\uff42\uff43")]
    [InlineData("Bearer a\u00a0b")]
    public void Anything_But_Bearer_And_One_Token_Of_Visible_Ascii_Is_Malformed(string authorization)
    {
        request.Headers["Authorization"] = authorization;
        Refused(ApiErrors.AuthorizationMalformed);
    }

    [Fact]
    public void Two_Authorizations_Are_Malformed()
    {
        request.Headers["Authorization"] = "Bearer a,Bearer b";
        Refused(ApiErrors.AuthorizationMalformed);
    }

    [Fact]
    public void A_Token_May_Hold_Exactly_The_Visible_Characters_Of_Ascii()
    {
        foreach (var c in Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c))
        {
            request.Headers["Authorization"] = $"Bearer a{c}b";
            Assert.Equal(c is >= '!' and <= '~', CredentialHeaders.Read(request, out _) is null);
        }
    }

    [Theory]
    [InlineData("user@example.com")]
    [InlineData("USER@Example.Com")]
    public void An_Email_With_A_Key_Is_Read(string email)
    {
        Send(email, Key);
        Accepted(CredentialId.OfKey(Email, Key));
    }

    [Fact]
    public void A_New_Key_Is_Read()
    {
        var key = CredentialSecret.NewKey();
        Send(Email, key);
        Accepted(CredentialId.OfKey(Email, key));
    }

    [Fact]
    public void A_New_Token_Is_Read()
    {
        var token = CredentialSecret.NewToken();
        request.Headers["Authorization"] = $"Bearer {token}";
        Accepted(CredentialId.OfToken(token));
    }

    [Fact]
    public void Where_Both_Are_Sent_The_Token_Counts()
    {
        Send(Email, Key);
        request.Headers["Authorization"] = $"Bearer {Token}";
        Accepted(CredentialId.OfToken(Token));
    }

    [Theory]
    [InlineData("nobody", "short")]
    [InlineData(Email, null)]
    [InlineData(null, Key)]
    public void Beside_A_Token_The_Rest_Is_Not_Looked_At(string? email, string? key)
    {
        Send(email, key);
        request.Headers["Authorization"] = $"Bearer {Token}";
        Accepted(CredentialId.OfToken(Token));
    }

    [Fact]
    public void A_Malformed_Authorization_Is_Not_Made_Good_By_A_Key()
    {
        Send(Email, Key);
        request.Headers["Authorization"] = "Bearer";
        Refused(ApiErrors.AuthorizationMalformed);
    }

    [Theory]
    [InlineData(Email, null)]
    [InlineData(null, Key)]
    [InlineData("nobody", null)]
    [InlineData(null, "short")]
    public void An_Email_Without_A_Key_Or_The_Reverse_Is_Missing(string? email, string? key)
    {
        Send(email, key);
        Refused(ApiErrors.CredentialMissing);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("@")]
    [InlineData("@example.com")]
    [InlineData("user@")]
    [InlineData("user@example@com")]
    [InlineData("us er@example.com")]
    [InlineData("user@example.com\t")]
    [InlineData("user@ex\u00e4mple.com")]
    [InlineData("user\uff20example.com")]
    [InlineData("user@example.com\0")]
    public void An_Email_That_Is_None_Is_Malformed(string email)
    {
        Send(email, Key);
        Refused(ApiErrors.AuthEmailMalformed);
    }

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void An_Email_Has_At_Most_254_Characters(int length, bool isRead)
    {
        Send($"{new string('a', length - 12)}@example.com", Key);
        Assert.Equal(isRead ? null : ApiErrors.AuthEmailMalformed, CredentialHeaders.Read(request, out _));
    }

    [Theory]
    [InlineData("144c9defac04969c 7bfad8efaa8ea194")]
    [InlineData("144c9defac04969c+7bfad8efaa8ea194")]
    [InlineData("144c9defac04969c\t7bfad8efaa8ea194")]
    [InlineData("144c9defac04969c\u00e97bfad8efaa8ea194")]
    [InlineData("144c9defac04969c7bfad8efaa8ea19\u0661")]
    [InlineData("short")]
    public void A_Key_That_Is_None_Is_Malformed(string key)
    {
        Send(Email, key);
        Refused(ApiErrors.AuthKeyMalformed);
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_Key_Has_32_To_64_Characters(int length, bool isRead)
    {
        Send(Email, new string('a', length));
        Assert.Equal(isRead ? null : ApiErrors.AuthKeyMalformed, CredentialHeaders.Read(request, out _));
    }

    [Fact]
    public void The_Email_Is_Checked_Before_The_Key()
    {
        Send("nobody", "short");
        Refused(ApiErrors.AuthEmailMalformed);
    }

    [Fact]
    public void Two_Emails_Are_Malformed()
    {
        Send(null, Key);
        request.Headers["X-Auth-Email"] = $"{Email},{Email}";
        Refused(ApiErrors.AuthEmailMalformed);
    }

    [Fact]
    public void Two_Keys_Are_Malformed()
    {
        Send(Email, null);
        request.Headers["X-Auth-Key"] = $"{Key},{Key}";
        Refused(ApiErrors.AuthKeyMalformed);
    }

    private void Send(string? email, string? key)
    {
        if (email is not null)
        {
            request.Headers["X-Auth-Email"] = email;
        }

        if (key is not null)
        {
            request.Headers["X-Auth-Key"] = key;
        }
    }

    private void Accepted(CredentialId expected)
    {
        Assert.Null(CredentialHeaders.Read(request, out var id));
        Assert.Equal(expected, id);
    }

    private void Refused(ApiError expected)
    {
        Assert.Equal(expected, CredentialHeaders.Read(request, out var id));
        Assert.Equal(default, id);
    }
}
