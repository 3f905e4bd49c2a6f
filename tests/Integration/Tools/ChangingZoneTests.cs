using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr</c> reads a zone while a caller changes it.</summary>
public sealed class ChangingZoneTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    /// <summary>The deleted mapping moves the first of the second page to the first page, which is read already.</summary>
    [Fact]
    public async Task Export_WhenMappingsMoveBetweenPages_MissesNone()
    {
        await app.Tables.FillAsync(zone, 250);
        await using var gateway = await Gateway.StartAsync(app.Host.Address);
        var change = new Lazy<Task>(async () =>
        {
            await app.Api.DeleteAsync(zone, "10.0.0.0");
            await app.Api.PutAsync(zone, "192.0.2.1");
        });
        gateway.OnRead = async context =>
        {
            if (context.Request.Query["page"] != "1")
            {
                await change.Value;
            }

            return false;
        };

        var exported = await new Ocr(gateway.Address, app.Token, zone).OutputAsync("mappings export");

        Assert.Equal(
            (await app.Tables.RowsAsync(zone)).Keys.Order(StringComparer.Ordinal),
            exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
    }
}
