using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class CredentialTests
{
    private const string Secret = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";

    [Fact]
    public void ToString_OfCredential_NamesItsKindWithoutTheSecret()
    {
        Assert.Equal("API token", OriginCloudRegionsCredential.Token(Secret).ToString());
        Assert.Equal("email and API key", OriginCloudRegionsCredential.Key("user@example.com", Secret).ToString());
    }

    [Theory]
    [EachOf(Secret + "\n", Secret + "\r\nX-Injected: 1", "Bearer " + Secret, Secret + "é", "")]
    public void Credential_OfInvalidText_ThrowsWithoutQuotingTheText(string secret)
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
    public async Task HttpClient_WhenCallerUsesItDirectly_SendsNoCredential()
    {
        using var service = StubService.Publishing("list-200");
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://regions.example") };
        _ = new OriginCloudRegionsClient(http, OriginCloudRegionsCredential.Token(Secret));
        await http.GetAsync(new Uri("https://other.example"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Secret, service.Last.Headers);
    }
}
