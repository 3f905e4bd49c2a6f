using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class BatchTests
{
    private const string Invalid = "Invalid or missing origin IP address.";
    private const string Missing = "Unable to retrieve origin_public_cloud_region setting value. The zone setting does not exist.";

    private readonly MappingRequestReader reader = new(new ContractSchemas(new ContractDocument()), RegionCatalogue.Load());

    [Fact]
    public async Task Upsert_OfThePublishedBatch_IsAnsweredAsPublished()
    {
        var store = new PreparedStore();
        var answer = await UpsertAsync(store, System.Text.Encoding.UTF8.GetString(PublishedExample.Read("batch-request")));

        Assert.Equal(PublishedExample.Read("batch-200"), Answers.Bytes(answer));
        Assert.Equal(["zone-a 192.0.2.1=aws/us-east-1 2001:db8::1=gcp/us-central1"], store.Asked);
    }

    [Fact]
    public async Task Upsert_WithInvalidItems_StoresTheOthersAndNamesThem()
    {
        var store = new PreparedStore();
        var answer = await UpsertAsync(
            store,
            """
            [{"origin_ip":"nowhere","region":"us-east-1","vendor":"aws"},{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"},
             {"origin_ip":1},{"region":"us-east-1"},"192.0.2.1",null]
            """);

        Assert.Equal(["zone-a 192.0.2.1=aws/us-east-1"], store.Asked);
        Assert.Equal(
            Body(
                [Failure(Invalid, "nowhere"), Failure(Invalid, ""), Failure(Invalid, ""), Failure(Invalid, ""), Failure(Invalid, "")],
                [Success("192.0.2.1")]),
            Answers.Text(answer));
    }

    [Fact]
    public async Task Upsert_WithoutRoom_Is403() =>
        Assert.Equal((403, 1164), Outcome(await UpsertAsync(new PreparedStore { HasRoom = false }, "[]")));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"192.0.2.1\"")]
    public async Task Batch_ThatIsNoArray_IsRefusedAndNothingIsWritten(string body)
    {
        var store = new PreparedStore();
        Assert.Equal((400, 1146), Outcome(await UpsertAsync(store, body)));
        Assert.Equal((400, 1146), Outcome(await DeleteAsync(store, body)));
        Assert.Contains("\"pointer\":\"\"", Answers.Text(await DeleteAsync(store, body)), StringComparison.Ordinal);
        Assert.Empty(store.Asked);
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(101, 400)]
    public async Task Batch_OfSoManyItems_IsRefusedBeyond100(int items, int status)
    {
        var body = $"[{string.Join(',', Enumerable.Repeat("1", items))}]";
        Assert.Equal(status, (await UpsertAsync(new PreparedStore(), body)).Status);
        Assert.Equal(status, (await DeleteAsync(new PreparedStore(), body)).Status);
    }

    [Theory]
    [InlineData(256 * 1024, 200)]
    [InlineData((256 * 1024) + 1, 413)]
    public async Task Batch_OfSoManyBytes_IsRefusedBeyond256KiB(int bytes, int status)
    {
        var body = "[" + new string(' ', bytes - 2) + "]";
        Assert.Equal(status, (await UpsertAsync(new PreparedStore(), body)).Status);
        Assert.Equal(status, (await DeleteAsync(new PreparedStore(), body)).Status);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("")]
    public async Task Batch_ThatIsMalformed_IsRefusedAndNothingIsWritten(string body)
    {
        var store = new PreparedStore();
        Assert.Equal((400, 6007), Outcome(await UpsertAsync(store, body)));
        Assert.Equal((400, 6007), Outcome(await DeleteAsync(store, body)));
        Assert.Empty(store.Asked);
    }

    [Fact]
    public async Task Delete_OfAddresses_NamesEachInTheOrderOfTheRequest()
    {
        var store = new PreparedStore { Deleted = [Samples.Aws] };
        var answer = await DeleteAsync(store, """["192.0.2.9","192.0.2.1","192.0.2.1","nowhere",1,"192.0.2.9"]""");

        Assert.Equal(["zone-a 192.0.2.9 192.0.2.1"], store.Asked);
        Assert.Equal(
            Body(
                [Failure(Missing, "192.0.2.9"), Failure(Missing, "192.0.2.1"), Failure(Invalid, "nowhere"), Failure(Invalid, ""), Failure(Missing, "192.0.2.9")],
                [Success("192.0.2.1")]),
            Answers.Text(answer));
    }

    private static string Body(string[] failed, string[] succeeded) =>
        $$$"""{"errors":[],"messages":[],"result":{"failed":[{{{string.Join(',', failed)}}}],"succeeded":[{{{string.Join(',', succeeded)}}}]},"success":true}""";

    private static string Failure(string error, string sent) => $$"""{"error":"{{error}}","origin_ip":"{{sent}}"}""";

    private static string Success(string address) => $$"""{"origin_ip":"{{address}}","region":"us-east-1","vendor":"aws"}""";

    private static (int Status, int? Code) Outcome(ApiAnswer answer) => (answer.Status, answer.ErrorCode);

    private Task<ApiAnswer> UpsertAsync(PreparedStore store, string body) =>
        new BatchUpsertOriginCloudRegions(store, reader).HandleAsync(Samples.Request(TestRequest.WithJson(body)));

    private static Task<ApiAnswer> DeleteAsync(PreparedStore store, string body) =>
        new BatchDeleteOriginCloudRegions(store).HandleAsync(Samples.Request(TestRequest.WithJson(body)));
}
