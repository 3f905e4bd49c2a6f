using System.Net;
using System.Text;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

/// <summary>How the client reads answers. The pact in tests/Contract has an answer of each operation.</summary>
public sealed class AnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delete_WhenAnswerHasUnknownMembers_IgnoresThoseMembers()
    {
        using var service = StubService.Answering(
            HttpStatusCode.OK,
            """{"trace":1,"errors":[],"messages":[],"result":{"origin_ip":"192.0.2.1","by":"me"},"success":true}""");
        var deleted = await service.Client().DeleteAsync(StubService.Zone, "192.0.2.1", Cancellation);
        Assert.Equal("192.0.2.1", deleted.OriginIp);
    }

    [Theory]
    [EachOf("modified_on", "origin_ip", "region", "vendor", "result", "success")]
    public async Task Get_WhenAnswerLacksARequiredMember_ThrowsWithoutApiErrors(string member)
    {
        var body = Encoding.UTF8.GetString(PublishedExample.Read("put-200")).Replace($"\"{member}\"", "\"renamed\"");
        using var service = StubService.Answering(HttpStatusCode.OK, body);
        var failure = await Assert.ThrowsAsync<OriginCloudRegionsException>(
            () => service.Client().GetAsync(StubService.Zone, "192.0.2.1", Cancellation));
        Assert.Empty(failure.Errors);
    }

    [Fact]
    public async Task List_WhenAnswerLacksResultInfo_Throws()
    {
        using var service = StubService.Answering(
            HttpStatusCode.OK, """{"errors":[],"messages":[],"result":[],"success":true}""");
        await Assert.ThrowsAsync<OriginCloudRegionsException>(
            () => service.Client().ListAsync(StubService.Zone, cancellationToken: Cancellation));
    }
}
