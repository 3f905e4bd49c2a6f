using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class GetOriginCloudRegionTests
{
    private readonly PreparedStore store = new() { Found = Samples.Aws };

    [Fact]
    public async Task Get_OfMapping_ReturnsItWithItsTag()
    {
        var answer = await GetAsync(new TestRequest());

        Assert.Equal(PublishedExample.Read("put-200"), Answers.Bytes(answer));
        Assert.Equal(MappingAnswer.TagOf(Samples.Aws), Answers.Header(answer, "ETag"));
        Assert.Equal(["zone-a 192.0.2.1"], store.Asked);
    }

    [Fact]
    public async Task Get_WithTheTagOfTheMapping_Is304WithItAndWithoutBody()
    {
        var request = new TestRequest();
        request.Headers["If-None-Match"] = MappingAnswer.TagOf(Samples.Aws);

        var answer = await GetAsync(request);

        Assert.Equal((304, 0), (answer.Status, answer.Body.Length));
        Assert.Equal(MappingAnswer.TagOf(Samples.Aws), Answers.Header(answer, "ETag"));
    }

    [Fact]
    public async Task Get_WithTheTagOfAnotherRegionInTheSameSecond_Is200()
    {
        var request = new TestRequest();
        request.Headers["If-None-Match"] = MappingAnswer.TagOf(Samples.Aws with { Region = "us-east-2" });

        Assert.Equal(200, (await GetAsync(request)).Status);
    }

    [Fact]
    public async Task Get_OfMissingMapping_IsAnsweredAsPublished()
    {
        var answer = await new GetOriginCloudRegion(new PreparedStore()).HandleAsync(Samples.Request(new TestRequest()));

        Assert.Equal(404, answer.Status);
        Assert.Equal(PublishedExample.Read("error-1142"), Answers.Bytes(answer));
    }

    [Fact]
    public async Task Get_OfInvalidAddress_IsRefusedAndNotLookedUp()
    {
        Assert.Equal(1146, (await GetAsync(new TestRequest(), "192.0.2.256")).ErrorCode);
        Assert.Empty(store.Asked);
    }

    private Task<ApiAnswer> GetAsync(TestRequest request, string originIp = "192.0.2.1") =>
        new GetOriginCloudRegion(store).HandleAsync(Samples.Request(request, originIp));
}
