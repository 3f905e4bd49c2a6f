using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class DeleteOriginCloudRegionTests
{
    [Fact]
    public async Task Delete_OfMapping_ReturnsThePublishedAnswer()
    {
        var store = new PreparedStore();

        Assert.Equal(PublishedExample.Read("delete-200"), Answers.Bytes(await DeleteAsync(store)));
        Assert.Equal(["zone-a 192.0.2.1"], store.Asked);
        Assert.Null(store.Condition);
    }

    [Fact]
    public async Task Delete_OfMissingMapping_Returns1142() =>
        Assert.Equal(1142, (await DeleteAsync(new PreparedStore { Delete = new DeleteOutcome.NotFound() })).ErrorCode);

    [Fact]
    public async Task Delete_WhenConditionFails_Returns7412()
    {
        var store = new PreparedStore { Delete = new DeleteOutcome.PreconditionFailed() };
        Assert.Equal(7412, (await DeleteAsync(store)).ErrorCode);
    }

    [Fact]
    public async Task Delete_WithIfMatch_PassesTheConditionToTheStore()
    {
        var store = new PreparedStore();

        await DeleteAsync(store, ("If-Match", MappingAnswer.TagOf(Samples.Aws)));

        Assert.True(store.Condition!(Samples.Aws));
        Assert.False(store.Condition(Samples.Gcp));
    }

    [Fact]
    public async Task Delete_OfInvalidAddress_Returns1146AndDeletesNothing()
    {
        var store = new PreparedStore();
        var request = Samples.Request(new TestRequest("DELETE"), "192.0.2.1/32");

        Assert.Equal(1146, (await new DeleteOriginCloudRegion(store).HandleAsync(request)).ErrorCode);
        Assert.Empty(store.Asked);
    }

    private static Task<ApiAnswer> DeleteAsync(PreparedStore store, params (string Name, string Value)[] headers)
    {
        var request = new TestRequest("DELETE");
        Array.ForEach(headers, header => request.With(header.Name, header.Value));
        return new DeleteOriginCloudRegion(store).HandleAsync(Samples.Request(request));
    }
}
