using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.Tools.Recording;

/// <summary>The picture in the README shows the output of <c>ocr</c>.</summary>
public sealed class ReadmePictureTests(RunningApp app) : OcrTests(app), IClassFixture<RunningApp>
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

    /// <summary>Numbers and the blanks that align them differ from run to run.</summary>
    [Fact]
    public async Task PictureInTheReadme_ShowsTheOutputOfItsCommands()
    {
        var picture = Path.Combine(Repository.Root, "docs", "ocr.svg");
        var file = MappingFiles.Lines(3_000).Select(line => $"{line.Split(',')[0]},{Region(line)}");
        Write("zone.csv", MappingFiles.Csv(file));
        await WriteRecentRangesAsync();
        var ocr = new Ocr(App, Api.NewZone(), Folder.Path);
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
            await File.WriteAllTextAsync(picture, drawn, Stop);
        }

        var kept = await File.ReadAllTextAsync(picture, Stop);
        Assert.True(
            Steady(kept) == Steady(drawn),
            $"docs/ocr.svg shows another output. OCR_ACCEPT_DOCS=1 dotnet test --project tests/Integration draws it anew:\n{drawn}");
    }

    /// <summary>Few regions, so that the picture stays small.</summary>
    private static string Region(string line) => (line[^1] % 4) switch
    {
        0 => "aws,us-east-1",
        1 => "aws,eu-central-1",
        2 => "gcp,us-central1",
        _ => "azure,westeurope",
    };

    /// <summary>Dates the excerpts today, because a warning about their age would hide the subject.</summary>
    private async Task WriteRecentRangesAsync()
    {
        VendorFiles.CopyTo(Folder);
        foreach (var (name, date) in new[] { ("ip-ranges.json", "2025-07-24-"), ("cloud.json", "2025-07-24T") })
        {
            var text = await File.ReadAllTextAsync(Folder.File(name), Stop);
            var today = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}{date[^1]}";
            await File.WriteAllTextAsync(
                Folder.File(name), text.Replace(date, today, StringComparison.Ordinal), Stop);
        }
    }

    private static string Steady(string svg) => Regex.Replace(Regex.Replace(svg, @"[\d][\d,.:]*", "#"), " +", " ");
}
