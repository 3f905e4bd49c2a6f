using System.Net;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class AnswerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_Upsert_Gives_The_Mapping_As_It_Is_Stored()
    {
        using var service = StubService.Publishing("put-200");
        Assert.Equal(
            new OriginCloudRegion { OriginIp = "192.0.2.1", Vendor = "aws", Region = "us-east-1", ModifiedOn = Noon },
            await service.Client().UpsertAsync(StubService.Zone, Mapping.InAws, Cancellation));
    }

    [Fact]
    public async Task A_Get_Gives_The_Mapping()
    {
        using var service = StubService.Publishing("put-200");
        var mapping = await service.Client().GetAsync(StubService.Zone, "192.0.2.1", Cancellation);
        Assert.Equal(("192.0.2.1", Noon), (mapping.OriginIp, mapping.ModifiedOn));
    }

    [Fact]
    public async Task A_Delete_Gives_The_Address()
    {
        using var service = StubService.Publishing("delete-200");
        var deleted = await service.Client().DeleteAsync(StubService.Zone, "192.0.2.1", Cancellation);
        Assert.Equal(new DeletedOriginCloudRegion { OriginIp = "192.0.2.1" }, deleted);
    }

    [Fact]
    public async Task A_List_Gives_Mappings_And_Where_The_Page_Stands()
    {
        using var service = StubService.Publishing("list-200");
        var page = await service.Client().ListAsync(StubService.Zone, cancellationToken: Cancellation);
        Assert.Equal(
            [
                new OriginCloudRegion { OriginIp = "192.0.2.1", Vendor = "aws", Region = "us-east-1", ModifiedOn = Noon },
                new OriginCloudRegion
                {
                    OriginIp = "2001:db8::1", Vendor = "gcp", Region = "us-central1", ModifiedOn = Noon.AddMinutes(30),
                },
            ],
            page.Mappings);
        Assert.Equal(new ResultInfo { Count = 2, Page = 1, PerPage = 20, TotalCount = 2, TotalPages = 1 }, page.ResultInfo);
    }

    [Fact]
    public async Task A_List_May_Be_Empty()
    {
        using var service = StubService.Publishing("list-empty-200");
        var page = await service.Client().ListAsync(StubService.Zone, cancellationToken: Cancellation);
        Assert.Empty(page.Mappings);
        Assert.Equal((0, 0), (page.ResultInfo.TotalCount, page.ResultInfo.TotalPages));
    }

    [Fact]
    public async Task A_Batch_Tells_What_Was_Applied()
    {
        using var service = StubService.Publishing("batch-200");
        var result = await service.Client().BatchUpsertAsync(StubService.Zone, [Mapping.InAws, Mapping.InGcp], Cancellation);
        Assert.Empty(result.Failed);
        Assert.Equal(
            [
                new BatchSucceeded { OriginIp = "192.0.2.1", Vendor = "aws", Region = "us-east-1" },
                new BatchSucceeded { OriginIp = "2001:db8::1", Vendor = "gcp", Region = "us-central1" },
            ],
            result.Succeeded);
    }

    [Fact]
    public async Task A_Batch_Tells_What_Was_Not_Applied_And_Why()
    {
        using var service = new StubService(() => StubService.Json(
            HttpStatusCode.OK,
            """
            {"errors":[],"messages":[],"result":{"failed":[{"error":"No.","origin_ip":"1.2.3"}],"succeeded":[]},"success":true}
            """));
        var result = await service.Client().BatchDeleteAsync(StubService.Zone, ["1.2.3"], Cancellation);
        Assert.Equal([new BatchFailed { OriginIp = "1.2.3", Error = "No." }], result.Failed);
    }

    [Fact]
    public async Task The_Catalogue_Has_The_Regions_Of_Each_Vendor()
    {
        using var service = StubService.Publishing("supported-regions-excerpt-200");
        var catalogue = await service.Client().GetSupportedRegionsAsync(StubService.Zone, Cancellation);
        Assert.True(catalogue.ObtainedCodes);
        Assert.Equal([CloudVendor.Aws, CloudVendor.Gcp], catalogue.Vendors.Keys.Order());
        Assert.Equal(["us-east-1", "us-west-2"], catalogue.Vendors[CloudVendor.Aws].Select(region => region.Name));
        Assert.Equal(["IAD", "EWR"], catalogue.Vendors[CloudVendor.Aws][0].UpperTierColos);
    }

    [Fact]
    public async Task UnknownMembers_AreIgnored()
    {
        using var service = new StubService(() => StubService.Json(
            HttpStatusCode.OK,
            """{"trace":1,"errors":[],"messages":[],"result":{"origin_ip":"192.0.2.1","by":"me"},"success":true}"""));
        var deleted = await service.Client().DeleteAsync(StubService.Zone, "192.0.2.1", Cancellation);
        Assert.Equal("192.0.2.1", deleted.OriginIp);
    }
}
