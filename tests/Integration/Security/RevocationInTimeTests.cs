using System.Net.Http.Headers;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Security;

/// <summary>
/// A remembered credential works for as long as the setting says, and no longer. (That the setting itself cannot be more than a
/// minute, and that being asked for often does not lengthen it, is tested without waiting.)
/// </summary>
public sealed class RevocationInTimeTests(BriefMemoryApp app) : IClassFixture<BriefMemoryApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_Revoked_Token_That_Is_In_Use_All_The_Time_Stops_Working()
    {
        var token = await app.TokenAsync(ZoneScope.All, Permission.Edit);
        Assert.Equal(200, (await ListAsync(token)).Status);
        await app.RevokeAsync(token);
        using var tooLate = new CancellationTokenSource(Patience);

        var reply = await ListAsync(token);
        while (reply.Status == 200)
        {
            tooLate.Token.ThrowIfCancellationRequested();
            reply = await ListAsync(token);
        }

        reply.IsRefusal(403, 9109, "Invalid access token");
    }

    private Task<Reply> ListAsync(string token) => app.Api.SendAsync(
        HttpMethod.Get,
        $"zones/{Api.NewZone()}/origin/cloud_regions/supported_regions",
        change: request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));
}
