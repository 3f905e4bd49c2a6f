using System.Net.Http.Headers;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Security;

public sealed class RevocationTests(ForgetfulApp app) : IClassFixture<ForgetfulApp>
{
    [Fact]
    public async Task A_Revoked_Token_Is_Unknown()
    {
        var zone = Api.NewZone();
        var token = await app.TokenAsync(ZoneScope.All, Permission.Edit);
        Assert.Equal(200, (await PutAsync(zone, token)).Status);

        await app.RevokeAsync(token);

        (await PutAsync(zone, token)).IsRefusal(403, 9109, "Invalid access token");
    }

    private Task<Reply> PutAsync(string zone, string token) => app.Api.SendAsync(
        HttpMethod.Put,
        Api.MappingPath(zone, "192.0.2.1"),
        Api.MappingJson("192.0.2.1"),
        request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));
}
