using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class UpsertOriginCloudRegionTests
{
    private const string Body = """{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""";

    [Fact]
    public async Task Put_OfCreatedReplacedOrUnchangedMapping_ReturnsThePublishedAnswer()
    {
        foreach (var put in new Func<OriginMapping, PutOutcome>[]
        {
            mapping => new PutOutcome.Created(mapping),
            mapping => new PutOutcome.Replaced(mapping),
            mapping => new PutOutcome.Unchanged(mapping),
        })
        {
            var answer = await PutAsync(new PreparedStore { Put = put });
            Assert.Equal(PublishedExample.Read("put-200"), Answers.Bytes(answer));
        }
    }

    [Fact]
    public async Task Put_WhenZoneIsFull_Returns403WithThePublishedBody()
    {
        var answer = await PutAsync(new PreparedStore { Put = _ => new PutOutcome.QuotaReached() });
        Assert.Equal(403, answer.Status);
        Assert.Equal(PublishedExample.Read("error-1164"), Answers.Bytes(answer));
    }

    [Fact]
    public async Task Put_OfNonCanonicalAddress_StoresTheCanonicalAddress()
    {
        var store = new PreparedStore();
        await PutAsync(store, "2001:DB8:0:0::1", """{"origin_ip":"2001:db8::0:1","region":"us-central1","vendor":"gcp"}""");
        Assert.Equal(["zone-a 2001:db8::1=gcp/us-central1"], store.Asked);
    }

    [Theory]
    [InlineData("not-an-address", "{", "text/plain", 400, 1146)]
    [InlineData("192.0.2.1", "{", "text/plain", 415, 7002)]
    [InlineData("192.0.2.1", "{", "application/json", 400, 6007)]
    [InlineData("192.0.2.1", "", "application/json", 400, 6007)]
    [InlineData("192.0.2.1", "{}", "application/json", 400, 1146)]
    [InlineData("192.0.2.2", Body, "application/json", 400, 1146)]
    public async Task Put_WithErrorsInPathMediaTypeOrBody_ReturnsTheFirstAndStoresNothing(
        string path, string body, string mediaType, int status, int code)
    {
        var store = new PreparedStore();
        var answer = await PutAsync(store, path, body, mediaType);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
        Assert.Empty(store.Asked);
    }

    [Theory]
    [InlineData("not-an-address", 400)]
    [InlineData("192.0.2.1", 413)]
    public async Task Put_OfBodyOverTheLimit_Returns413UnlessThePathIsInvalid(string path, int status) =>
        Assert.Equal(status, (await PutAsync(new PreparedStore(), path, new string(' ', 16_385))).Status);

    private static Task<ApiAnswer> PutAsync(
        PreparedStore store, string path = "192.0.2.1", string body = Body, string mediaType = "application/json")
    {
        var reader = new MappingRequestReader(new ContractSchemas(new ContractDocument()), RegionCatalogue.Load());
        return new UpsertOriginCloudRegion(store, reader)
            .HandleAsync(Samples.Request(TestRequest.WithJson(body, mediaType), path));
    }
}
