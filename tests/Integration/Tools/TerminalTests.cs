using System.Text.RegularExpressions;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr</c> on a pseudo-terminal, and beside it in a pipe.</summary>
public sealed partial class TerminalTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string zone = Api.NewZone();

    private Ocr Ocr => new(app, zone, folder.Path);

    [Fact]
    public async Task Import_OnTerminal_DrawsBarWithRateAndTimeLeft()
    {
        await WriteFileAsync(500);

        var screen = await Ocr.OnTerminalAsync(100, "ocr mappings import zone.csv");

        Assert.Matches(Redrawn(), screen);
        Assert.Matches(@"Importing.*━.*100%.*\d+/s.*\d\d:\d\d:\d\d", screen);
        Assert.Contains("500 created", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AfterBusyService_ShowsTitleOfBarAgain()
    {
        await WriteFileAsync(500);
        await using var gateway = await Gateway.StartAsync(app.Host.Address);
        gateway.OnWrite = Gateway.BusyFor(12);

        var screen = await new Ocr(gateway.Address, app.Token, zone, folder.Path).OnTerminalAsync(100, "ocr mappings import zone.csv");

        Assert.Matches("Importing[^\n]*100%", screen);
    }

    [Fact]
    public async Task Import_InPipe_PrintsPlainLines()
    {
        await WriteFileAsync(500);

        var run = await Ocr.RunAsync(0, "mappings import zone.csv");

        Assert.Empty(run.Output);
        Assert.Matches(@"^\d+ of 500, [\d,]+/s$", run.Errors[0]);
        Assert.All(run.Errors, line => Assert.DoesNotContain('\u001b', line));
    }

    [Fact]
    public async Task Table_OnTerminal_FitsItsWidth()
    {
        await app.TokenAsync(ZoneScope.Of([.. Enumerable.Range(0, 9).Select(_ => Api.NewZone())]), Permission.Read);
        var storage = $"--connection '{app.Tables.Options.ConnectionString}'";

        var screen = await Ocr.OnTerminalAsync(
            72, $"ocr credentials list {storage}", more: ("Storage__CredentialsTable", app.Tables.Options.CredentialsTable));

        Assert.Contains("KIND", screen, StringComparison.Ordinal);
        Assert.All(Escape().Replace(screen, "").Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 72));
    }

    [Theory]
    [InlineData("unset NO_COLOR", true)]
    [InlineData("export NO_COLOR=1", false)]
    public async Task Status_OnTerminal_HonoursNoColor(string variable, bool isColoured)
    {
        await app.Tables.FillAsync(zone, 5);

        var screen = await Ocr.OnTerminalAsync(100, $"{variable}; ocr zones status");

        Assert.Contains("5 of 3,500 mappings", screen, StringComparison.Ordinal);
        Assert.Equal(isColoured, Colour().IsMatch(screen));
    }

    [Theory]
    [InlineData(120, 40)]
    [InlineData(60, 35)]
    [InlineData(34, 0)]
    public async Task Status_OnTerminal_FitsBarIntoWidth(int columns, int bar)
    {
        await app.Tables.FillAsync(zone, 5);

        var screen = Escape().Replace(await Ocr.OnTerminalAsync(columns, "ocr zones status"), "");

        var line = screen.Split('\n').Single(line => line.Contains("5 of 3,500 mappings (0%)", StringComparison.Ordinal));
        Assert.Equal(bar, line.Count(character => character == '━'));
        Assert.InRange(line.TrimEnd().Length, 1, columns);
    }

    [Theory]
    [InlineData("n", 1, 3)]
    [InlineData("y", 0, 1)]
    public async Task Prune_OnTerminal_AsksFirst(string answer, int exitCode, int left)
    {
        await app.Tables.FillAsync(zone, 3);
        await File.WriteAllTextAsync(folder.File("zone.csv"), "10.0.0.0,aws,us-east-1\n", TestContext.Current.CancellationToken);

        var screen = await Ocr.OnTerminalAsync(100, "ocr mappings import zone.csv --prune; echo exit code $?", $"{answer}\n");

        Assert.Contains($"Zone {zone} has 2 mappings that zone.csv does not name. Delete them? [y/N]", screen, StringComparison.Ordinal);
        Assert.Contains($"exit code {exitCode}", screen, StringComparison.Ordinal);
        Assert.Equal(left, (await app.Tables.RowsAsync(zone)).Count);
    }

    public void Dispose() => folder.Dispose();

    private Task WriteFileAsync(int count) =>
        File.WriteAllTextAsync(folder.File("zone.csv"), MappingFiles.Csv(count), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"\x1b\[\d+A")]
    private static partial Regex Redrawn();

    [GeneratedRegex(@"\x1b\[(3[0-7]|9[0-7]|38;)")]
    private static partial Regex Colour();

    [GeneratedRegex(@"\x1b(\[[0-9;?]*[A-Za-z]|=)|\r")]
    private static partial Regex Escape();
}
