namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr mappings</c> and <c>ocr regions</c>, without files.</summary>
public sealed class MappingCommandTests(RunningApp app) : OcrTests(app), IClassFixture<RunningApp>
{
    [Fact]
    public async Task PutAndGet_PrintTheMappingAsATable()
    {
        var put = await Ocr.RunAsync(0, "mappings put 2001:DB8:0::1 gcp us-central1");
        var got = await Ocr.RunAsync(0, "mappings get 2001:db8::1");

        Assert.Equal(["ORIGIN IP    REGION       VENDOR", "2001:db8::1  us-central1  gcp"], put.Output);
        Assert.Equal(put.Output, got.Output);
        Assert.Empty(got.Errors);
    }

    [Fact]
    public async Task Get_AsJson_PrintsTheResultOfTheApi()
    {
        await App.Api.PutAsync(Zone, "192.0.2.1");

        var printed = JsonDocument.Parse(await Ocr.OutputAsync("mappings get 192.0.2.1 --output json")).RootElement;

        Assert.True(JsonElement.DeepEquals((await App.Api.GetAsync(Zone, "192.0.2.1")).Result, printed));
    }

    [Fact]
    public async Task Delete_RemovesMapping()
    {
        await App.Api.PutAsync(Zone, "192.0.2.1");

        var deleted = await Ocr.RunAsync(0, "mappings delete 192.0.2.1");

        Assert.Empty(deleted.Output);
        Assert.Equal(["Deleted the mapping of 192.0.2.1."], deleted.Errors);
        Assert.Equal(404, (await App.Api.GetAsync(Zone, "192.0.2.1")).Status);
    }

    [Fact]
    public async Task List_InEachFormat_HoldsAllPages()
    {
        await App.Tables.FillAsync(Zone, 250);

        var table = (await Ocr.RunAsync(0, "mappings list")).Output;
        var csv = (await Ocr.RunAsync(0, "mappings list -o csv")).Output;
        var json = JsonDocument.Parse(await Ocr.OutputAsync("mappings list -o json")).RootElement;

        Assert.Equal((251, 251, 250), (table.Count, csv.Count, json.GetArrayLength()));
        Assert.Equal("modified_on,origin_ip,region,vendor", csv[0]);
        Assert.Equal("2026-03-01T12:00:00Z,10.0.0.0,us-east-1,aws", csv[1]);
        Assert.True(JsonElement.DeepEquals((await App.Api.ListAsync(Zone)).Result[0], json[0]));
        Assert.Equal(
            json.EnumerateArray().Select(mapping => mapping.GetProperty("origin_ip").GetString()!).Order(StringComparer.Ordinal),
            csv.Skip(1).Select(line => line.Split(',')[1]));
    }

    [Fact]
    public async Task List_OfEmptyZone_PrintsNoTableOrAnEmptyJsonArray()
    {
        var table = await Ocr.RunAsync(0, "mappings list");

        Assert.Empty(table.Output);
        Assert.Equal(["The zone has no mappings."], table.Errors);
        Assert.Equal("[]\n", await Ocr.OutputAsync("mappings list -o json"));
    }

    [Fact]
    public async Task Regions_WithVendorAndNearOptions_AreFiltered()
    {
        Assert.Equal(MappingFiles.RegionCount + 1, (await Ocr.RunAsync(0, "regions")).Output.Count);
        Assert.Equal(
            ["VENDOR  REGION        UPPER TIER COLOS", "aws     eu-central-1  FRA, AMS", "aws     eu-central-2  ZRH, FRA"],
            (await Ocr.RunAsync(0, "regions --vendor aws --near fra")).Output);
        Assert.Contains("aws, azure, gcp, oci", (await Ocr.RunAsync(2, "regions --vendor ibm")).Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_InEachFormat_ShowsQuotaAndUnknownRegions()
    {
        await App.Tables.FillAsync(Zone, 3);
        await App.Tables.PlantMappingAsync(Zone, "192.0.2.9", "aws", "mars-1");

        var table = await Ocr.RunAsync(0, "zones status");

        Assert.Equal(
            [
                "4 of 3,500 mappings (0%)",
                "",
                "VENDOR  REGION     MAPPINGS  IN CATALOGUE",
                "aws     us-east-1  3         yes",
                "aws     mars-1     1         no",
                "",
                "Not in the catalogue:",
                "ORIGIN IP  REGION  VENDOR",
                "192.0.2.9  mars-1  aws",
            ],
            table.Output);
        Assert.Equal(
            ["vendor,region,mappings,in_catalogue", "aws,us-east-1,3,true", "aws,mars-1,1,false"],
            (await Ocr.RunAsync(0, "zones status -o csv")).Output);
        var json = JsonDocument.Parse(await Ocr.OutputAsync("zones status --quota 40 --output json")).RootElement;
        Assert.Equal((4, 40), (json.GetProperty("mappings").GetInt32(), json.GetProperty("quota").GetInt32()));
        Assert.Equal(
            ["us-east-1 3 True", "mars-1 1 False"],
            json.GetProperty("regions").EnumerateArray().Select(region =>
                $"{region.GetProperty("region")} {region.GetProperty("mappings")} {region.GetProperty("in_catalogue")}"));
        var unknown = Assert.Single(json.GetProperty("not_in_catalogue").EnumerateArray());
        Assert.Equal("192.0.2.9 mars-1", $"{unknown.GetProperty("origin_ip")} {unknown.GetProperty("region")}");
    }

    [Theory]
    [InlineData(1, "mappings get 192.0.2.77", "code 1142, request id")]
    [InlineData(1, "mappings put 192.0.2.77 aws mars-1", "code 1157, request id")]
    [InlineData(2, "mappings get 192.0.2", "\"192.0.2\" is not an IP address.")]
    [InlineData(2, "mappings list --output xml", "--output must be one of table, json, csv")]
    [InlineData(2, "mappings list --zone no.zone", "--zone must be 1 to 32")]
    [InlineData(2, "mappings list --base-url ftp://127.0.0.1", "must be like https://HOST/client/v4")]
    [InlineData(2, "zones status --quota 0", "--quota must be a number of at least 1")]
    [InlineData(2, "mappings lst", "'lst' was not matched")]
    [InlineData(4, "mappings list --base-url http://127.0.0.1:1", "The service is unreachable: no connection can be opened. Check --base-url")]
    [InlineData(1, "mappings list --token-file missing", "missing cannot be opened: it does not exist.")]
    [InlineData(1, "mappings list --token-file /", "/ cannot be opened: it is a folder.")]
    [InlineData(4, "mappings list --token unknown", "code 9109, request id")]
    public async Task FailedCommand_ByDefault_PrintsTheReasonWithoutStackTrace(int exitCode, string line, string reason)
    {
        var run = await Ocr.RunAsync(exitCode, line);

        Assert.Empty(run.Output);
        Assert.Contains(run.Errors, error => error.Contains(reason, StringComparison.Ordinal));
        Assert.DoesNotContain(run.Errors, error => error.StartsWith("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FailedCommand_WithVerboseOption_PrintsTheStackTrace() =>
        Assert.Contains(
            (await Ocr.RunAsync(1, "mappings get 192.0.2.77 --verbose")).Errors,
            error => error.StartsWith("   at ", StringComparison.Ordinal));
}
