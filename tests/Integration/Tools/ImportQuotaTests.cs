using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr mappings import</c> into a zone that becomes full.</summary>
public sealed class ImportQuotaTests(QuotaOf150App app) : IClassFixture<QuotaOf150App>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Import_PastQuota_StopsAndSaysWhere()
    {
        var run = await new Ocr(app, zone).RunAsync(3, "mappings import -", MappingFiles.Csv(300));

        Assert.Matches(@"^Stopped at lines \d+ to \d+: Maximum number .+code 1164, request id .+Delete mappings", run.Errors[^2]);
        Assert.Equal("100 of 300 changes are made. The same command completes the work.", run.Errors[^1]);
        Assert.Equal(100, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Import_WithoutRoomForAnything_Fails()
    {
        var ocr = await FullZoneAsync();

        var run = await ocr.RunAsync(1, "mappings import -", MappingFiles.Csv(350));

        Assert.Contains("0 of 200 changes are made", run.Errors[^1], StringComparison.Ordinal);
        Assert.Equal(150, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Prune_OfFullZone_MakesRoomFirst()
    {
        var ocr = await FullZoneAsync();

        await ocr.RunAsync(0, "mappings import - --prune --yes", MappingFiles.Csv(MappingFiles.Lines(300).Skip(150)));

        Assert.Equal(150, await app.Tables.CounterAsync(zone));
    }

    private async Task<Ocr> FullZoneAsync()
    {
        var ocr = new Ocr(app, zone);
        await ocr.RunAsync(0, "mappings import -", MappingFiles.Csv(150));
        return ocr;
    }
}
