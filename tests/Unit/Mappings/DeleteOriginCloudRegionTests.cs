using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class DeleteOriginCloudRegionTests
{
    [Fact]
    public async Task Delete_OfMapping_IsAnsweredAsPublished()
    {
        var store = new PreparedStore();

        Assert.Equal(PublishedExample.Read("delete-200"), Answers.Bytes(await DeleteAsync(store, new TestRequest("DELETE"))));
        Assert.Equal(["zone-a 192.0.2.1"], store.Asked);
        Assert.Null(store.Condition);
    }

    [Fact]
    public async Task Delete_OfMissingMapping_Is404() =>
        Assert.Equal(
            (404, 1142), Outcome(await DeleteAsync(new PreparedStore { Delete = new DeleteOutcome.NotFound() }, new TestRequest("DELETE"))));

    [Fact]
    public async Task Delete_WhoseConditionFails_Is412() =>
        Assert.Equal(
            (412, 7412),
            Outcome(await DeleteAsync(new PreparedStore { Delete = new DeleteOutcome.PreconditionFailed() }, new TestRequest("DELETE"))));

    [Fact]
    public async Task Delete_WithIfMatch_PassesTheConditionToTheStore()
    {
        var store = new PreparedStore();
        var request = new TestRequest("DELETE");
        request.Headers["If-Match"] = MappingAnswer.TagOf(Samples.Aws);

        await DeleteAsync(store, request);

        Assert.True(store.Condition!(Samples.Aws));
        Assert.False(store.Condition(Samples.Gcp));
    }

    [Fact]
    public async Task Delete_OfInvalidAddress_IsRefusedAndNothingIsDeleted()
    {
        var store = new PreparedStore();

        Assert.Equal((400, 1146), Outcome(await DeleteAsync(store, new TestRequest("DELETE"), "192.0.2.1/32")));
        Assert.Empty(store.Asked);
    }

    private static (int Status, int? Code) Outcome(ApiAnswer answer) => (answer.Status, answer.ErrorCode);

    private static Task<ApiAnswer> DeleteAsync(PreparedStore store, TestRequest request, string originIp = "192.0.2.1") =>
        new DeleteOriginCloudRegion(store).HandleAsync(Samples.Request(request, originIp));
}
