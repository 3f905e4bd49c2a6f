using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class RequestTests
{
    private const string Mappings = $"https://regions.example/client/v4/zones/{StubService.Zone}/origin/cloud_regions";
    private const string Plain = "Accept: application/json\nAuthorization: Bearer token-for-tests";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_Upsert_Puts_The_Mapping_Under_Its_Address()
    {
        var sent = await SentByAsync("put-200", client => client.UpsertAsync(StubService.Zone, Mapping.InAws, Cancellation));
        Assert.Equal(
            new SentRequest(
                $"PUT {Mappings}/192.0.2.1",
                $"{Plain}\nContent-Length: 61\nContent-Type: application/json",
                """{"origin_ip":"192.0.2.1","vendor":"aws","region":"us-east-1"}"""),
            sent);
    }

    [Fact]
    public async Task A_Get_Asks_For_The_Address()
    {
        var sent = await SentByAsync("put-200", client => client.GetAsync(StubService.Zone, "192.0.2.1", Cancellation));
        Assert.Equal(new SentRequest($"GET {Mappings}/192.0.2.1", Plain, null), sent);
    }

    [Fact]
    public async Task A_Delete_Names_The_Address()
    {
        var sent = await SentByAsync("delete-200", client => client.DeleteAsync(StubService.Zone, "192.0.2.1", Cancellation));
        Assert.Equal(new SentRequest($"DELETE {Mappings}/192.0.2.1", Plain, null), sent);
    }

    [Fact]
    public async Task A_List_Asks_For_A_Page()
    {
        var sent = await SentByAsync("list-200", client => client.ListAsync(StubService.Zone, 3, 50, Cancellation));
        Assert.Equal(new SentRequest($"GET {Mappings}?page=3&per_page=50", Plain, null), sent);
    }

    [Fact]
    public async Task A_List_Asks_For_The_First_20_If_Nothing_Is_Said()
    {
        var sent = await SentByAsync("list-200", client => client.ListAsync(StubService.Zone, cancellationToken: Cancellation));
        Assert.Equal($"GET {Mappings}?page=1&per_page=20", sent.Line);
    }

    [Fact]
    public async Task A_Batch_Upsert_Puts_An_Array_Of_Mappings()
    {
        var sent = await SentByAsync(
            "batch-200", client => client.BatchUpsertAsync(StubService.Zone, [Mapping.InAws, Mapping.InGcp], Cancellation));
        Assert.Equal(
            new SentRequest(
                $"PUT {Mappings}/batch",
                $"{Plain}\nContent-Length: 129\nContent-Type: application/json",
                """[{"origin_ip":"192.0.2.1","vendor":"aws","region":"us-east-1"},""" +
                """{"origin_ip":"2001:db8::1","vendor":"gcp","region":"us-central1"}]"""),
            sent);
    }

    [Fact]
    public async Task A_Batch_Delete_Sends_An_Array_Of_Addresses()
    {
        var sent = await SentByAsync(
            "batch-200", client => client.BatchDeleteAsync(StubService.Zone, ["192.0.2.1", "2001:db8::1"], Cancellation));
        Assert.Equal(
            new SentRequest(
                $"DELETE {Mappings}/batch",
                $"{Plain}\nContent-Length: 27\nContent-Type: application/json",
                """["192.0.2.1","2001:db8::1"]"""),
            sent);
    }

    [Fact]
    public async Task The_Catalogue_Is_Asked_For_By_Its_Name()
    {
        var sent = await SentByAsync(
            "supported-regions-excerpt-200", client => client.GetSupportedRegionsAsync(StubService.Zone, Cancellation));
        Assert.Equal(new SentRequest($"GET {Mappings}/supported_regions", Plain, null), sent);
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("192.0.2.0/24", "192.0.2.0%2F24")]
    [InlineData("fe80::1%eth0", "fe80::1%25eth0")]
    [InlineData("192.0.2.1?page=2#3", "192.0.2.1%3Fpage%3D2%233")]
    [InlineData("../batch", "..%2Fbatch")]
    [InlineData("à", "%C3%A0")]
    public async Task An_Address_Stays_One_Segment_Of_The_Path_Whatever_Is_In_It(string originIp, string segment)
    {
        var sent = await SentByAsync("put-200", client => client.GetAsync(StubService.Zone, originIp, Cancellation));
        Assert.Equal($"GET {Mappings}/{segment}", sent.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("batch")]
    [InlineData("supported_regions")]
    public async Task An_Address_That_Would_Lead_To_Another_Operation_Is_Not_Sent(string originIp)
    {
        using var service = StubService.Publishing("delete-200");
        await Assert.ThrowsAsync<ArgumentException>(() => service.Client().DeleteAsync(StubService.Zone, originIp, Cancellation));
        Assert.Empty(service.Sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task A_Zone_That_Would_Lead_To_Another_Path_Is_Not_Sent(string zone)
    {
        using var service = StubService.Publishing("list-200");
        await Assert.ThrowsAsync<ArgumentException>(() => service.Client().ListAsync(zone, cancellationToken: Cancellation));
        Assert.Empty(service.Sent);
    }

    private static async Task<SentRequest> SentByAsync(string answer, Func<OriginCloudRegionsClient, Task> operation)
    {
        using var service = StubService.Publishing(answer);
        await operation(service.Client());
        return Assert.Single(service.Sent);
    }
}
