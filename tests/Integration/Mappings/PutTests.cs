namespace OriginCloudRegions.Integration.Mappings;

public sealed class PutTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Put_OfNewAddress_ReturnsTheAnswerOfThePublishedExampleAndStoresOneRow()
    {
        var reply = await app.Api.SendAsync(
            HttpMethod.Put, Api.MappingPath(zone, "192.0.2.1"), Example.Text("put-request.json"));

        Assert.Equal((200, "application/json"), (reply.Status, reply.Headers["Content-Type"]));
        Assert.Equal(Example.Minified("put-200.json"), Example.WithTime(reply.Body));
        var (ip, row) = Assert.Single(await app.Tables.RowsAsync(zone));
        Assert.Equal(("192.0.2.1", "aws", "us-east-1"), (ip, row.GetString("Vendor"), row.GetString("Region")));
        Assert.Equal(0, row.GetDateTimeOffset("ModifiedOn")!.Value.Ticks % TimeSpan.TicksPerSecond);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Put_IntoZonesWhoseIdsDifferOnlyInLetterCase_WritesSeparateMappings()
    {
        var (lower, upper) = ($"a{zone[1..]}", $"A{zone[1..]}");

        await app.Api.PutAsync(lower, "192.0.2.1");
        await app.Api.PutAsync(upper, "192.0.2.1", "azure", "westeurope");

        Assert.Equal("aws", Assert.Single(await app.Tables.RowsAsync(lower)).Value.GetString("Vendor"));
        Assert.Equal("azure", Assert.Single(await app.Tables.RowsAsync(upper)).Value.GetString("Vendor"));
    }

    [Fact]
    public async Task Put_FirstInZone_Takes3StorageCallsAndLaterChangesTake2AndRepetitionsTake1()
    {
        var first = await app.Api.PutAsync(zone, "192.0.2.1");
        var next = await app.Api.PutAsync(zone, "192.0.2.2");
        var replacement = await app.Api.PutAsync(zone, "192.0.2.1", "azure", "westeurope");
        var repeat = await app.Api.PutAsync(zone, "192.0.2.1", "azure", "westeurope");

        Assert.Equal((3, 2, 2, 1), (first.TableCalls, next.TableCalls, replacement.TableCalls, repeat.TableCalls));
    }

    [Fact]
    public async Task Delete_FirstInZone_Takes3StorageCallsAndLaterDeletesTake2AndOfMissingMappingTakes1()
    {
        await app.Tables.FillAsync(zone, 3);

        var first = await app.Api.DeleteAsync(zone, Tables.FilledAddress(0));
        var next = await app.Api.DeleteAsync(zone, Tables.FilledAddress(1));
        var missing = await app.Api.DeleteAsync(zone, Tables.FilledAddress(1));

        Assert.Equal((3, 2, 1), (first.TableCalls, next.TableCalls, missing.TableCalls));
    }
}
