using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr</c> on a pseudo-terminal and in a pipe.</summary>
public sealed class TerminalTests(RunningApp app) : OcrTests(app), IClassFixture<RunningApp>
{
    [Fact]
    public async Task Import_OnTerminal_DrawsProgressBarWithRateAndTimeLeft()
    {
        Write("zone.csv", MappingFiles.Csv(500));

        var screen = await Ocr.OnTerminalAsync(100, "ocr mappings import zone.csv");

        Assert.Matches(@"\x1b\[\d+A", screen);
        Assert.Matches(@"Importing.*━.*100%.*\d+/s.*\d\d:\d\d:\d\d", screen);
        Assert.Contains("500 created", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenServiceWasBusy_ShowsTheTitleOfTheProgressBarAgain()
    {
        Write("zone.csv", MappingFiles.Csv(500));
        await using var gateway = await StartGatewayAsync();
        gateway.OnWrite = Gateway.BusyFor(12);

        var screen = await Through(gateway).OnTerminalAsync(100, "ocr mappings import zone.csv");

        Assert.Matches("Importing[^\n]*100%", screen);
    }

    [Fact]
    public async Task Import_InPipe_PrintsPlainLines()
    {
        Write("zone.csv", MappingFiles.Csv(500));

        var run = await Ocr.RunAsync(0, "mappings import zone.csv");

        Assert.Empty(run.Output);
        Assert.Matches(@"^\d+ of 500, [\d,]+/s$", run.Errors[0]);
        Assert.All(run.Errors, line => Assert.DoesNotContain('\u001b', line));
    }

    [Fact]
    public async Task Table_OnTerminal_FitsTheWidthOfTheTerminal()
    {
        await App.TokenAsync(ZoneScope.Of([.. Enumerable.Range(0, 9).Select(_ => Api.NewZone())]), Permission.Read);
        var storage = $"--connection '{App.Tables.Options.ConnectionString}'";

        var screen = await Ocr.OnTerminalAsync(
            72, $"ocr credentials list {storage}", more: ("Storage__CredentialsTable", App.Tables.Options.CredentialsTable));

        Assert.Contains("KIND", screen, StringComparison.Ordinal);
        Assert.All(WithoutControls(screen).Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 72));
    }

    [Theory]
    [InlineData("unset NO_COLOR", true)]
    [InlineData("export NO_COLOR=1", false)]
    public async Task Status_OnTerminal_IsColoredUnlessNoColorIsSet(string variable, bool isColoured)
    {
        await App.Tables.FillAsync(Zone, 5);

        var screen = await Ocr.OnTerminalAsync(100, $"{variable}; ocr zones status");

        Assert.Contains("5 of 3,500 mappings", screen, StringComparison.Ordinal);
        Assert.Equal(isColoured, Regex.IsMatch(screen, @"\x1b\[(3[0-7]|9[0-7]|38;)"));
    }

    [Theory]
    [InlineData(120, 40)]
    [InlineData(60, 35)]
    [InlineData(34, 0)]
    public async Task Status_OnTerminal_FitsTheQuotaBarIntoTheWidthOfTheTerminal(int columns, int bar)
    {
        await App.Tables.FillAsync(Zone, 5);

        var screen = WithoutControls(await Ocr.OnTerminalAsync(columns, "ocr zones status"));

        var line = screen.Split('\n').Single(line => line.Contains("5 of 3,500 mappings (0%)", StringComparison.Ordinal));
        Assert.Equal(bar, line.Count(character => character == '━'));
        Assert.InRange(line.TrimEnd().Length, 1, columns);
    }

    [Theory]
    [InlineData("n", 1, 3)]
    [InlineData("y", 0, 1)]
    public async Task ImportWithPrune_OnTerminal_DeletesOnlyAfterTheAnswerYes(string answer, int exitCode, int left)
    {
        await App.Tables.FillAsync(Zone, 3);
        Write("zone.csv", "10.0.0.0,aws,us-east-1\n");

        var screen = await Ocr.OnTerminalAsync(100, "ocr mappings import zone.csv --prune; echo exit code $?", $"{answer}\n");

        Assert.Contains($"Zone {Zone} has 2 mappings that zone.csv does not name. Delete them? [y/N]", screen, StringComparison.Ordinal);
        Assert.Contains($"exit code {exitCode}", screen, StringComparison.Ordinal);
        Assert.Equal(left, (await App.Tables.RowsAsync(Zone)).Count);
    }

    private static string WithoutControls(string screen) =>
        Regex.Replace(screen, @"\x1b(\[[0-9;?]*[A-Za-z]|=)|\r", "");
}
