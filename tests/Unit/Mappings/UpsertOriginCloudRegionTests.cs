using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Unit.Http;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class UpsertOriginCloudRegionTests
{
    private const string Body = """{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""";

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_Created_Mapping_Is_Answered_As_Published() =>
        Assert.Equal(PublishedExample.Read("put-200"), Answers.Bytes(await PutAsync(Created)));

    [Fact]
    public async Task A_Replaced_Mapping_Is_Answered_Like_A_Created_One() =>
        Assert.Equal(
            PublishedExample.Read("put-200"),
            Answers.Bytes(await PutAsync(new OutcomeStore(request => new PutOutcome.Replaced(request.At(Noon))))));

    [Fact]
    public async Task An_Unchanged_Mapping_Is_Answered_Like_A_Created_One() =>
        Assert.Equal(
            PublishedExample.Read("put-200"),
            Answers.Bytes(await PutAsync(new OutcomeStore(request => new PutOutcome.Unchanged(request.At(Noon))))));

    [Fact]
    public async Task A_Full_Zone_Is_Answered_As_Published()
    {
        var response = await PutAsync(new OutcomeStore(_ => new PutOutcome.QuotaReached()));
        Assert.Equal(403, response.Status);
        Assert.Equal(PublishedExample.Read("error-1164"), Answers.Bytes(response));
    }

    [Fact]
    public async Task What_Is_Stored_Is_The_Canonical_Address_In_The_Zone_Of_The_Path()
    {
        var store = Created;
        await PutAsync(store, "2001:DB8:0:0::1", """{"origin_ip":"2001:db8::0:1","region":"us-central1","vendor":"gcp"}""");
        var (zone, request) = Assert.Single(store.Puts);
        Assert.Equal(
            ("zone-a", "2001:db8::1", "gcp", "us-central1"), (zone, request.Address.Text, request.Vendor, request.Region));
    }

    [Theory]
    [InlineData("not-an-address", "{", "text/plain", 400, 1146)]
    [InlineData("192.0.2.1", "{", "text/plain", 415, 7002)]
    [InlineData("192.0.2.1", "{", "application/json", 400, 6007)]
    [InlineData("192.0.2.1", "", "application/json", 400, 6007)]
    [InlineData("192.0.2.1", "{}", "application/json", 400, 1146)]
    [InlineData("192.0.2.2", Body, "application/json", 400, 1146)]
    public async Task The_First_Error_That_Applies_Is_The_Answer_And_Nothing_Is_Stored(
        string path, string body, string mediaType, int status, int code)
    {
        var store = Created;
        var response = await PutAsync(store, path, body, mediaType);
        Assert.Equal(status, response.Status);
        Assert.StartsWith($$"""{"errors":[{"code":{{code}},""", Answers.Text(response), StringComparison.Ordinal);
        Assert.Empty(store.Puts);
    }

    [Fact]
    public async Task The_Address_Of_The_Path_Is_Checked_Before_The_Size_Of_The_Body() =>
        Assert.Equal(400, (await PutAsync(Created, "not-an-address", new string(' ', 16_385))).Status);

    [Fact]
    public async Task The_Size_Of_The_Body_Is_Checked_Before_What_It_Says() =>
        Assert.Equal(413, (await PutAsync(Created, "192.0.2.1", new string(' ', 16_385))).Status);

    [Theory]
    [InlineData("""{"origin_ip":"\ud800","region":"us-east-1","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"\udfff","vendor":"aws"}""")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws","more":[{"a":"\ude00\ud83d"}]}""")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws","\ud800":1}""")]
    [InlineData("""["\ud800"]""")]
    public async Task Body_WithHalfSurrogatePair_IsRefused(string body) =>
        Assert.Equal(400, (await PutAsync(Created, "192.0.2.1", body)).Status);

    private static OutcomeStore Created => new(request => new PutOutcome.Created(request.At(Noon)));

    private static Task<ApiAnswer> PutAsync(
        OutcomeStore store, string path = "192.0.2.1", string body = Body, string mediaType = "application/json")
    {
        var reader = new MappingRequestReader(new ContractSchemas(new ContractDocument()), RegionCatalogue.Load());
        var request = new OperationRequest(TestRequest.WithJson(body, mediaType), TestContext.Current.CancellationToken)
        {
            PathZone = Zone.Of("zone-a"),
            OriginIp = path,
        };
        return new UpsertOriginCloudRegion(store, reader).HandleAsync(request);
    }
}
