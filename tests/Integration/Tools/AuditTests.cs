using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr zones audit</c>, over storage that was changed by hand.</summary>
public sealed class AuditTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Audit_OfZoneWrittenByService_FindsNothing()
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        await app.Api.PutAsync(zone, "2001:db8::1");
        await app.Api.DeleteAsync(zone, "192.0.2.1");

        Assert.Empty(await AuditAsync(ExitCode.Done));
        Assert.Empty(await AuditAsync(ExitCode.Done, Api.NewZone()));
    }

    [Theory]
    [InlineData(3, 5, "counter_differs")]
    [InlineData(3, 1, "counter_differs")]
    [InlineData(3, "many", "counter_differs")]
    [InlineData(3, null, "counter_missing")]
    [InlineData(0, 2, "counter_without_rows")]
    public async Task Repair_OfWrongOrMissingCounter_CorrectsTheCounter(int rows, object? planted, string kind)
    {
        await app.Tables.FillAsync(zone, rows);
        await (planted is null
            ? app.Tables.RemoveAsync(zone, "!quota")
            : app.Tables.PlantAsync(zone, "!quota", ("Count", planted)));

        Assert.Equal((kind, "repairable"), Assert.Single(await AuditAsync(ExitCode.Differences)));
        Assert.Equal(planted, (await app.Tables.PartitionAsync(zone)).GetValueOrDefault("!quota")?["Count"]);
        Assert.Equal((kind, "repaired"), Assert.Single(await AuditAsync(ExitCode.Done, zone, "--repair")));
        Assert.Equal(rows == 0 ? null : rows, await app.Tables.CounterAsync(zone));
        Assert.Empty(await AuditAsync(ExitCode.Done));
    }

    [Fact]
    public async Task Repair_OfRowWithNonCanonicalKey_MovesTheRowToTheCanonicalKey()
    {
        await app.Tables.PlantMappingAsync(zone, "2001:DB8::1", "gcp", "us-central1");
        await app.Tables.PlantCounterAsync(zone, 1);
        Assert.Equal(404, (await app.Api.GetAsync(zone, "2001:db8::1")).Status);

        Assert.Equal(("row_not_canonical", "repairable"), Assert.Single(await AuditAsync(ExitCode.Differences)));
        Assert.Equal(("row_not_canonical", "repaired"), Assert.Single(await AuditAsync(ExitCode.Done, zone, "--repair")));

        Assert.Equal("us-central1", (await app.Api.GetAsync(zone, "2001:db8::1")).Result.GetProperty("region").GetString());
        Assert.Equal(["2001:db8::1"], (await app.Tables.RowsAsync(zone)).Keys);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Repair_Of120RowsWithNonCanonicalKeys_MovesAllRows()
    {
        foreach (var i in Enumerable.Range(0, 120))
        {
            await app.Tables.PlantMappingAsync(zone, $"2001:DB8::{i:x}");
        }

        await AuditAsync(ExitCode.Done, zone, "--repair");

        Assert.Equal(120, await app.Tables.CounterAsync(zone));
        Assert.DoesNotContain((await app.Tables.RowsAsync(zone)).Keys, row => row.Contains("DB8", StringComparison.Ordinal));
        Assert.Empty(await AuditAsync(ExitCode.Done));
    }

    [Theory]
    [InlineData("::1", "0::1", "row_not_canonical")]
    [InlineData("::1", "no-address", "row_not_address")]
    public async Task Repair_OfRowThatCannotBeMoved_OnlyReportsTheRow(string good, string bad, string kind)
    {
        await app.Tables.PlantMappingAsync(zone, good);
        await app.Tables.PlantMappingAsync(zone, bad);
        await app.Tables.PlantCounterAsync(zone, 2);

        Assert.Equal((kind, "none"), Assert.Single(await AuditAsync(ExitCode.Partly, zone, "--repair")));
        Assert.Equivalent(new[] { good, bad }, (await app.Tables.RowsAsync(zone)).Keys, strict: true);
    }

    [Theory]
    [InlineData("ibm", "us-east-1", "region_unknown")]
    [InlineData("aws", "mars-1", "region_unknown")]
    [InlineData("AWS", "us-east-1", "region_unknown")]
    [InlineData("aws", 7, "row_incomplete")]
    public async Task Repair_OfRowWithInvalidRegion_OnlyReportsTheRow(string vendor, object region, string kind)
    {
        await app.Tables.PlantAsync(
            zone, "192.0.2.1", ("Vendor", vendor), ("Region", region), ("ModifiedOn", DateTimeOffset.UnixEpoch));
        await app.Tables.PlantCounterAsync(zone, 1);

        Assert.Equal((kind, "none"), Assert.Single(await AuditAsync(ExitCode.Partly, zone, "--repair")));
        Assert.Equal(region, (await app.Tables.RowsAsync(zone))["192.0.2.1"]["Region"]);
    }

    [Fact]
    public async Task Audit_WithoutZoneOption_PrintsATableOfFindingsInAllZones()
    {
        var (good, bad, foreign) = (Api.NewZone(), Api.NewZone(), $"{Api.NewZone()}.zone");
        await app.Tables.FillAsync(good, 2);
        await app.Tables.FillAsync(bad, 2);
        await app.Tables.PlantCounterAsync(bad, 7);
        await app.Tables.PlantMappingAsync(foreign, "192.0.2.1");

        var (_, lines, sum) = await ToolRun.OcrAsync(app.Tables, ExitCode.Differences, "zones", "audit");

        Assert.Contains(lines, line => line.StartsWith("ZONE ", StringComparison.Ordinal));
        Assert.Matches(
            $"^{bad} +- +the counter is 7; rows: 2 +with --repair$",
            Assert.Single(lines, line => line.Contains(bad, StringComparison.Ordinal)));
        Assert.Matches("the id is invalid", Assert.Single(lines, line => line.Contains(foreign, StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains(good, StringComparison.Ordinal));
        Assert.Matches("^[0-9]+ zones audited: [0-9]+ found, 0 repaired, [0-9]+ left\\.$", Assert.Single(sum));
        await app.Tables.RemoveAsync(foreign, "192.0.2.1");
    }

    [Fact]
    public async Task Repair_DuringConcurrentWrites_LeavesCounterEqualToRows()
    {
        await app.Tables.FillAsync(zone, 30);
        await app.Tables.PlantCounterAsync(zone, 1_000);
        await app.Tables.PlantMappingAsync(zone, "2001:DB8::1");
        using var over = new CancellationTokenSource();

        // Few callers: with many, every repair meets a conflict and the audit gives up.
        var traffic = Enumerable.Range(0, 2)
            .Select(caller => app.Api.CreateAndDeleteAsync(zone, $"198.51.100.{caller}", over.Token)).ToArray();

        var findings = await AuditAsync(ExitCode.Done, zone, "--repair");
        await over.CancelAsync();
        var rounds = await Task.WhenAll(traffic);

        Assert.DoesNotContain(0, rounds);
        Assert.Contains(findings, finding => finding.Kind == "counter_differs");
        var rows = await app.Tables.RowsAsync(zone);
        Assert.Contains("2001:db8::1", rows.Keys);
        Assert.Equal((31, 31), (rows.Count, await app.Tables.CounterAsync(zone)));
        Assert.Empty(await AuditAsync(ExitCode.Done));
    }

    private Task<IReadOnlyList<(string Kind, string Remedy)>> AuditAsync(int exitCode) => AuditAsync(exitCode, zone);

    private async Task<IReadOnlyList<(string Kind, string Remedy)>> AuditAsync(int exitCode, string zone, params string[] more)
    {
        var (_, json, _) = await ToolRun.OcrAsync(
            app.Tables, exitCode, ["zones", "audit", "--output", "json", "--zone", zone, .. more]);
        return
        [
            .. JsonDocument.Parse(string.Concat(json)).RootElement.EnumerateArray().Select(finding =>
            {
                Assert.Equal(zone, finding.GetProperty("zone").GetString());
                return (finding.GetProperty("kind").GetString()!, finding.GetProperty("remedy").GetString()!);
            }),
        ];
    }
}
