using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class BatchTests
{
    private const string Invalid = "Invalid or missing origin IP address.";
    private const string Missing =
        "Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.";

    private readonly MappingRequestReader reader = new(new ContractSchemas(new ContractDocument()), RegionCatalogue.Load());

    [Fact]
    public async Task Upsert_OfThePublishedBatch_ReturnsThePublishedAnswer()
    {
        var store = new PreparedStore();
        var answer = await UpsertAsync(store, System.Text.Encoding.UTF8.GetString(PublishedExample.Read("batch-request")));

        Assert.Equal(PublishedExample.Read("batch-200"), Answers.Bytes(answer));
        Assert.Equal(["zone-a 192.0.2.1=aws/us-east-1 2001:db8::1=gcp/us-central1"], store.Asked);
    }

    [Fact]
    public async Task Upsert_WithInvalidItems_StoresValidItemsAndListsFailures()
    {
        var store = new PreparedStore();
        var answer = await UpsertAsync(
            store,
            """
            [{"origin_ip":"nowhere","region":"us-east-1","vendor":"aws"},{"origin_ip":1},{"region":"us-east-1"},
             "192.0.2.1",{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"},null]
            """);

        Assert.Equal(["zone-a 192.0.2.1=aws/us-east-1"], store.Asked);
        Assert.Equal(
            Body(
                [Failure(Invalid, "nowhere"), .. Enumerable.Repeat(Failure(Invalid, ""), 4)],
                [Success("192.0.2.1")]),
            Answers.Text(answer));
    }

    [Fact]
    public async Task Upsert_WhenZoneIsFull_Returns1164() =>
        Assert.Equal(1164, (await UpsertAsync(new PreparedStore { HasRoom = false }, "[]")).ErrorCode);

    [Theory]
    [EachOf("{}", "null", "\"192.0.2.1\"")]
    public Task Batch_OfJsonThatIsNotAnArray_IsRefused(string body) => RefusedAsync(body, ApiErrors.BatchInvalid.At(""));

    [Theory]
    [EachOf("[", "")]
    public Task Batch_OfMalformedJson_IsRefused(string body) => RefusedAsync(body, ApiErrors.JsonMalformed);

    [Theory]
    [InlineData(100, 200)]
    [InlineData(101, 400)]
    public Task Batch_Of100Items_IsTheLargestAccepted(int items, int status) =>
        HasStatusAsync(status, $"[{string.Join(',', Enumerable.Repeat("1", items))}]");

    [Theory]
    [InlineData(256 * 1024, 200)]
    [InlineData((256 * 1024) + 1, 413)]
    public Task Batch_Of256KiB_IsTheLargestAccepted(int bytes, int status) =>
        HasStatusAsync(status, $"[{new string(' ', bytes - 2)}]");

    [Fact]
    public async Task Delete_OfAddresses_ListsFailedAndDeletedAddressesInOrderOfTheRequest()
    {
        var store = new PreparedStore { Deleted = [Samples.Aws] };
        var answer = await DeleteAsync(store, """["192.0.2.9","192.0.2.1","192.0.2.1","nowhere",1,"192.0.2.9"]""");

        Assert.Equal(["zone-a 192.0.2.9 192.0.2.1"], store.Asked);
        Assert.Equal(
            Body(
                [
                    Failure(Missing, "192.0.2.9"), Failure(Missing, "192.0.2.1"), Failure(Invalid, "nowhere"),
                    Failure(Invalid, ""), Failure(Missing, "192.0.2.9"),
                ],
                [Success("192.0.2.1")]),
            Answers.Text(answer));
    }

    private static string Body(string[] failed, string[] succeeded) =>
        $$$"""{"errors":[],"messages":[],"result":{"failed":[{{{string.Join(',', failed)}}}],"succeeded":""" +
        $"[{string.Join(',', succeeded)}]" + """},"success":true}""";

    private static string Failure(string error, string sent) => $$"""{"error":"{{error}}","origin_ip":"{{sent}}"}""";

    private static string Success(string address) => $$"""{"origin_ip":"{{address}}","region":"us-east-1","vendor":"aws"}""";

    private async Task RefusedAsync(string body, ApiError error)
    {
        var store = new PreparedStore();
        Assert.Equal(Answers.Bytes(error), Answers.Bytes(await UpsertAsync(store, body)));
        Assert.Equal(Answers.Bytes(error), Answers.Bytes(await DeleteAsync(store, body)));
        Assert.Empty(store.Asked);
    }

    private async Task HasStatusAsync(int status, string body)
    {
        Assert.Equal(status, (await UpsertAsync(new PreparedStore(), body)).Status);
        Assert.Equal(status, (await DeleteAsync(new PreparedStore(), body)).Status);
    }

    private Task<ApiAnswer> UpsertAsync(PreparedStore store, string body) =>
        new BatchUpsertOriginCloudRegions(store, reader).HandleAsync(Samples.Request(TestRequest.WithJson(body)));

    private static Task<ApiAnswer> DeleteAsync(PreparedStore store, string body) =>
        new BatchDeleteOriginCloudRegions(store).HandleAsync(Samples.Request(TestRequest.WithJson(body)));
}
