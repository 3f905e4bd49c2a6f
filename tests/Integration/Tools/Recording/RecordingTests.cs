using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Tools.Recording;

/// <summary>The picture in the README, made of what <c>ocr</c> prints.</summary>
public sealed partial class RecordingTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private const int Columns = 90;

    private const int Done = 0;
    private const int Partly = 3;

    private static readonly (string Line, int ExitCode)[] Commands =
    [
        ("ocr detect 18.97.192.1 34.35.0.1 34.8.0.1 --ranges ip-ranges.json cloud.json", Partly),
        ("ocr mappings import zone.csv --dry-run | head -n 4", Done),
        ("ocr mappings import zone.csv", Done),
        ("ocr zones status", Done),
    ];

    private readonly TemporaryFolder folder = new();

    /// <summary>Numbers and the blanks that align them differ from run to run.</summary>
    [Fact]
    public async Task Picture_EqualsRealOutput()
    {
        var picture = Path.Combine(Repository.Root, "docs", "ocr.svg");
        var file = MappingFiles.Lines(3_000).Select(line => $"{line.Split(',')[0]},{Region(line)}");
        await File.WriteAllTextAsync(folder.File("zone.csv"), MappingFiles.Csv(file), TestContext.Current.CancellationToken);
        await WriteRecentRangesAsync();
        var ocr = new Ocr(app, Api.NewZone(), folder.Path);
        var rows = new List<IReadOnlyList<(string Style, string Text)>>();
        foreach (var (line, exitCode) in Commands)
        {
            var screen = new TerminalScreen();
            screen.Write(await ocr.RecordAsync(Columns, $"{line}; [ $? = {exitCode} ]"));
            rows.Add([("10", "$ "), ("", line)]);
            rows.AddRange(screen.Rows.Where(row => row.Any(run => !string.IsNullOrWhiteSpace(run.Text))));
            rows.Add([]);
        }

        var drawn = ScreenSvg.Of(rows[..^1], Columns);
        if (Environment.GetEnvironmentVariable("OCR_ACCEPT_DOCS") == "1")
        {
            await File.WriteAllTextAsync(picture, drawn, TestContext.Current.CancellationToken);
        }

        var kept = await File.ReadAllTextAsync(picture, TestContext.Current.CancellationToken);
        Assert.True(
            Steady(kept) == Steady(drawn),
            $"docs/ocr.svg shows another output. OCR_ACCEPT_DOCS=1 dotnet test --project tests/Integration draws it anew:\n{drawn}");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Few regions, so that the picture stays small.</summary>
    private static string Region(string line) => (line[^1] % 4) switch
    {
        0 => "aws,us-east-1",
        1 => "aws,eu-central-1",
        2 => "gcp,us-central1",
        _ => "azure,westeurope",
    };

    /// <summary>Excerpts as if published today: a warning about their age would hide the subject.</summary>
    private async Task WriteRecentRangesAsync()
    {
        VendorFiles.CopyTo(folder);
        foreach (var (name, date) in new[] { ("ip-ranges.json", "2025-07-24-"), ("cloud.json", "2025-07-24T") })
        {
            var text = await File.ReadAllTextAsync(folder.File(name), TestContext.Current.CancellationToken);
            var today = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}{date[^1]}";
            await File.WriteAllTextAsync(
                folder.File(name), text.Replace(date, today, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }
    }

    private static string Steady(string svg) => Blanks().Replace(Numbers().Replace(svg, "#"), " ");

    [GeneratedRegex(@"[\d][\d,.:]*")]
    private static partial Regex Numbers();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
