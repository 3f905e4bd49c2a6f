using System.Text.Json;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr zones audit</c>, over storage that was changed by hand.</summary>
public sealed class AuditTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int Clean = 0;
    private const int Left = 2;
    private const int Repaired = 0;
    private const int StillLeft = 3;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Audit_OfZoneWrittenByService_FindsNothing()
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        await app.Api.PutAsync(zone, "2001:db8::1");
        await app.Api.DeleteAsync(zone, "192.0.2.1");

        Assert.Empty(await AuditAsync(Clean));
        Assert.Empty(await AuditAsync(Clean, Api.NewZone()));
    }

    [Theory]
    [InlineData(5, "counter_differs")]
    [InlineData(1, "counter_differs")]
    [InlineData(null, "counter_missing")]
    public async Task Repair_OfCounterThatDiffersFromRows_CorrectsIt(int? planted, string kind)
    {
        await app.Tables.FillAsync(zone, 3);
        await (planted is { } count ? app.Tables.PlantCounterAsync(zone, count) : app.Tables.RemoveAsync(zone, "!quota"));

        Assert.Equal((kind, "repairable"), Only(await AuditAsync(Left)));
        Assert.Equal(planted, await app.Tables.CounterAsync(zone));
        Assert.Equal((kind, "repaired"), Only(await AuditAsync(Repaired, zone, "--repair")));
        Assert.Equal(3, await app.Tables.CounterAsync(zone));
        Assert.Empty(await AuditAsync(Clean));
    }

    [Fact]
    public async Task Repair_OfCounterWithoutRows_RemovesIt()
    {
        await app.Tables.PlantCounterAsync(zone, 2);

        Assert.Equal(("counter_without_rows", "repairable"), Only(await AuditAsync(Left)));
        Assert.Equal(("counter_without_rows", "repaired"), Only(await AuditAsync(Repaired, zone, "--repair")));
        Assert.Null(await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Repair_OfCounterThatIsNotANumber_CorrectsIt()
    {
        await app.Tables.FillAsync(zone, 2);
        await app.Tables.PlantAsync(zone, "!quota", ("Count", "many"));

        Assert.Equal(("counter_differs", "repaired"), Only(await AuditAsync(Repaired, zone, "--repair")));
        Assert.Equal(2, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Repair_OfRowThatIsNotCanonical_MovesIt()
    {
        await app.Tables.PlantMappingAsync(zone, "2001:DB8::1", "gcp", "us-central1");
        await app.Tables.PlantCounterAsync(zone, 1);
        Assert.Equal(404, (await app.Api.GetAsync(zone, "2001:db8::1")).Status);

        Assert.Equal(("row_not_canonical", "repairable"), Only(await AuditAsync(Left)));
        Assert.Equal(("row_not_canonical", "repaired"), Only(await AuditAsync(Repaired, zone, "--repair")));

        Assert.Equal("us-central1", (await app.Api.GetAsync(zone, "2001:db8::1")).Result.GetProperty("region").GetString());
        Assert.Equal(["2001:db8::1"], (await app.Tables.RowsAsync(zone)).Keys);
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Repair_OfMoreRowsThanATransactionHolds_MovesAll()
    {
        foreach (var i in Enumerable.Range(0, 120))
        {
            await app.Tables.PlantMappingAsync(zone, $"2001:DB8::{i:x}");
        }

        await AuditAsync(Repaired, zone, "--repair");

        Assert.Equal(120, await app.Tables.CounterAsync(zone));
        Assert.DoesNotContain((await app.Tables.RowsAsync(zone)).Keys, row => row.Contains("DB8", StringComparison.Ordinal));
        Assert.Empty(await AuditAsync(Clean));
    }

    [Theory]
    [InlineData("::1", "0::1", "row_not_canonical")]
    [InlineData("::1", "no-address", "row_not_address")]
    public async Task Repair_OfRowWithoutFreeKey_OnlyReportsIt(string good, string bad, string kind)
    {
        await app.Tables.PlantMappingAsync(zone, good);
        await app.Tables.PlantMappingAsync(zone, bad);
        await app.Tables.PlantCounterAsync(zone, 2);

        Assert.Equal((kind, "none"), Only(await AuditAsync(StillLeft, zone, "--repair")));
        Assert.Equivalent(new[] { good, bad }, (await app.Tables.RowsAsync(zone)).Keys, strict: true);
    }

    [Theory]
    [InlineData("ibm", "us-east-1")]
    [InlineData("aws", "mars-1")]
    [InlineData("AWS", "us-east-1")]
    public async Task Repair_OfRegionOutsideCatalogue_OnlyReportsIt(string vendor, string region)
    {
        await app.Tables.PlantMappingAsync(zone, "192.0.2.1", vendor, region);
        await app.Tables.PlantCounterAsync(zone, 1);

        Assert.Equal(("region_unknown", "none"), Only(await AuditAsync(StillLeft, zone, "--repair")));
        Assert.Equal(region, (await app.Tables.RowsAsync(zone))["192.0.2.1"].GetString("Region"));
    }

    [Fact]
    public async Task Repair_OfRowWithoutProperty_OnlyReportsIt()
    {
        await app.Tables.PlantAsync(zone, "192.0.2.1", ("Vendor", "aws"), ("Region", 7));
        await app.Tables.PlantCounterAsync(zone, 1);

        Assert.Equal(("row_incomplete", "none"), Only(await AuditAsync(StillLeft, zone, "--repair")));
    }

    [Fact]
    public async Task Audit_WithoutZone_ShowsFindingsOfAllZonesInTable()
    {
        var (good, bad, foreign) = (Api.NewZone(), Api.NewZone(), $"{Api.NewZone()}.zone");
        await app.Tables.FillAsync(good, 2);
        await app.Tables.FillAsync(bad, 2);
        await app.Tables.PlantCounterAsync(bad, 7);
        await app.Tables.PlantMappingAsync(foreign, "192.0.2.1");

        var (_, lines, sum) = await RunAsync(Left, ["zones", "audit"]);

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
    public async Task Repair_WhileTrafficRuns_Holds()
    {
        await app.Tables.FillAsync(zone, 30);
        await app.Tables.PlantCounterAsync(zone, 1_000);
        await app.Tables.PlantMappingAsync(zone, "2001:DB8::1");
        using var over = new CancellationTokenSource();

        // Few callers: with many, every repair meets a conflict and the audit gives up.
        var traffic = Enumerable.Range(0, 2).Select(caller => TrafficAsync($"198.51.100.{caller}", over.Token)).ToArray();

        var findings = await AuditAsync(Repaired, zone, "--repair");
        await over.CancelAsync();
        var rounds = await Task.WhenAll(traffic);

        Assert.All(rounds, made => Assert.True(made > 0));
        Assert.Contains(findings, finding => finding.Kind == "counter_differs");
        var rows = await app.Tables.RowsAsync(zone);
        Assert.Contains("2001:db8::1", rows.Keys);
        Assert.Equal(31, rows.Count);
        Assert.Equal(rows.Count, await app.Tables.CounterAsync(zone));
        Assert.Empty(await AuditAsync(Clean));
    }

    [Fact]
    public async Task Audit_OfInvalidZoneId_IsRefused() =>
        Assert.Contains(
            (await RunAsync(2, ["zones", "audit", "--zone", "no.zone"])).Errors,
            line => line.StartsWith("--zone must be", StringComparison.Ordinal));

    /// <summary>Creates and deletes a mapping without a pause; ends with a delete.</summary>
    private async Task<int> TrafficAsync(string ip, CancellationToken over)
    {
        var rounds = 0;
        while (!over.IsCancellationRequested || rounds == 0)
        {
            Assert.Equal(200, (await app.Api.PutAsync(zone, ip)).Status);
            Assert.Equal(200, (await app.Api.DeleteAsync(zone, ip)).Status);
            rounds++;
        }

        return rounds;
    }

    private static (string Kind, string Remedy) Only(IReadOnlyList<(string Kind, string Remedy)> findings) => Assert.Single(findings);

    private Task<IReadOnlyList<(string Kind, string Remedy)>> AuditAsync(int exitCode) => AuditAsync(exitCode, zone);

    private async Task<IReadOnlyList<(string Kind, string Remedy)>> AuditAsync(int exitCode, string zone, params string[] more)
    {
        var (_, json, _) = await RunAsync(exitCode, ["zones", "audit", "--output", "json", "--zone", zone, .. more]);
        return
        [
            .. JsonDocument.Parse(string.Concat(json)).RootElement.EnumerateArray().Select(finding =>
            {
                Assert.Equal(zone, finding.GetProperty("zone").GetString());
                return (finding.GetProperty("kind").GetString()!, finding.GetProperty("remedy").GetString()!);
            }),
        ];
    }

    private Task<Command> RunAsync(int exitCode, string[] arguments) =>
        ToolRun.OcrAsync(
            exitCode,
            [.. arguments, "--connection", app.Tables.Options.ConnectionString!],
            new() { ["Storage__MappingsTable"] = app.Tables.Options.MappingsTable });
}
