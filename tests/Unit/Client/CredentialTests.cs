using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class CredentialTests
{
    private const string Secret = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";

    [Fact]
    public async Task A_Token_Goes_Into_Authorization()
    {
        Assert.Equal(
            $"Accept: application/json\nAuthorization: Bearer {Secret}",
            await HeadersAsync(OriginCloudRegionsCredential.Token(Secret)));
    }

    [Fact]
    public async Task An_Email_And_A_Key_Go_Into_Headers_Of_Their_Own()
    {
        Assert.Equal(
            $"Accept: application/json\nX-Auth-Email: user@example.com\nX-Auth-Key: {Secret}",
            await HeadersAsync(OriginCloudRegionsCredential.Key("user@example.com", Secret)));
    }

    [Fact]
    public void Its_Text_Says_The_Kind_And_Not_The_Secret()
    {
        Assert.Equal("API token", OriginCloudRegionsCredential.Token(Secret).ToString());
        Assert.Equal("email and API key", OriginCloudRegionsCredential.Key("user@example.com", Secret).ToString());
    }

    [Theory]
    [InlineData(Secret + "\n")]
    [InlineData(Secret + "\r\nX-Injected: 1")]
    [InlineData("Bearer " + Secret)]
    [InlineData(Secret + "é")]
    public void What_Is_No_Header_Value_Is_Refused_And_Not_Repeated(string secret)
    {
        foreach (var create in new Func<object>[]
        {
            () => OriginCloudRegionsCredential.Token(secret),
            () => OriginCloudRegionsCredential.Key(secret, "key"),
            () => OriginCloudRegionsCredential.Key("user@example.com", secret),
        })
        {
            Assert.DoesNotContain(Secret, Assert.Throws<ArgumentException>(create).ToString());
        }
    }

    [Fact]
    public void Nothing_Is_No_Credential()
    {
        Assert.Throws<ArgumentException>(() => OriginCloudRegionsCredential.Token(""));
        Assert.Throws<ArgumentException>(() => OriginCloudRegionsCredential.Key("user@example.com", ""));
        Assert.Throws<ArgumentException>(() => OriginCloudRegionsCredential.Key("", Secret));
    }

    [Fact]
    public async Task Other_Requests_Of_The_Same_Http_Client_Go_Without_It()
    {
        using var service = StubService.Publishing("list-200");
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://regions.example") };
        _ = new OriginCloudRegionsClient(http, OriginCloudRegionsCredential.Token(Secret));
        await http.GetAsync(new Uri("https://other.example"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Secret, service.Last.Headers);
    }

    private static async Task<string> HeadersAsync(OriginCloudRegionsCredential credential)
    {
        using var service = StubService.Publishing("list-200");
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://regions.example") };
        await new OriginCloudRegionsClient(http, credential)
            .ListAsync(StubService.Zone, cancellationToken: TestContext.Current.CancellationToken);
        return service.Last.Headers;
    }
}
