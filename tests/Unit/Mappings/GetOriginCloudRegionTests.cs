namespace OriginCloudRegions.Unit.Mappings;

public sealed class GetOriginCloudRegionTests
{
    private readonly PreparedStore store = new() { Found = Samples.Aws };

    [Fact]
    public async Task Get_OfMapping_ReturnsThePublishedAnswerWithTheETag()
    {
        var answer = await GetAsync(new TestRequest());

        Assert.Equal((200, MappingAnswer.TagOf(Samples.Aws)), (answer.Status, Answers.Header(answer, "ETag")));
        Assert.Equal(PublishedExample.Read("put-200"), Answers.Bytes(answer));
        Assert.Equal(["zone-a 192.0.2.1"], store.Asked);
    }

    [Theory]
    [InlineData("us-east-1", 304)]
    [InlineData("us-east-2", 200)]
    public async Task Get_WithIfNoneMatch_Returns304OnlyForTheCurrentTag(string region, int status)
    {
        var tag = MappingAnswer.TagOf(Samples.Aws with { Region = region });

        var answer = await GetAsync(new TestRequest().With("If-None-Match", tag));

        Assert.Equal((status, status == 304), (answer.Status, answer.Body.IsEmpty));
        Assert.Equal(MappingAnswer.TagOf(Samples.Aws), Answers.Header(answer, "ETag"));
    }

    [Fact]
    public async Task Get_OfMissingMapping_Returns404WithThePublishedBody()
    {
        var answer = await new GetOriginCloudRegion(new PreparedStore()).HandleAsync(Samples.Request(new TestRequest()));

        Assert.Equal(404, answer.Status);
        Assert.Equal(PublishedExample.Read("error-1142"), Answers.Bytes(answer));
    }

    [Fact]
    public async Task Get_OfInvalidAddress_Returns1146WithoutReadingStorage()
    {
        Assert.Equal(1146, (await GetAsync(new TestRequest(), "192.0.2.256")).ErrorCode);
        Assert.Empty(store.Asked);
    }

    private Task<ApiAnswer> GetAsync(TestRequest request, string originIp = "192.0.2.1") =>
        new GetOriginCloudRegion(store).HandleAsync(Samples.Request(request, originIp));
}
