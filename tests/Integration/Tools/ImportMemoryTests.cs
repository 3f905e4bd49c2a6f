using System.Diagnostics;
using System.Globalization;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Memory of <c>ocr mappings import --dry-run</c> for a large file.</summary>
public sealed class ImportMemoryTests(RunningApp app) : OcrTests(app), IClassFixture<RunningApp>
{
    private const double MaxGrowth = 40;

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("json")]
    public async Task ImportDryRun_Of100000Lines_NeedsAtMost40MBMoreMemoryThanOfOneLine(string format)
    {
        var small = await PeakAsync(Content(format, 1));

        var large = await PeakAsync(Content(format, 100_000));

        TestContext.Current.SendDiagnosticMessage($"{format}: {small:N1} MB, then {large:N1} MB");
        Assert.InRange(large - small, 1, MaxGrowth);
    }

    private string Content(string format, int lines)
    {
        var path = Folder.File($"{lines}.{format}");
        var items = MappingFiles.Lines(lines).Select(line => line.Split(',')).Select(fields =>
            $$"""{"origin_ip":"{{fields[0]}}","vendor":"{{fields[1]}}","region":"{{fields[2]}}"}""");
        File.WriteAllText(path, format switch
        {
            "csv" => MappingFiles.Csv(lines),
            "json" => $"[{string.Join(",\n", items)}]",
            _ => string.Join('\n', items),
        });
        return path;
    }

    /// <summary>Returns the peak of resident memory in MB after the plan is complete.</summary>
    private async Task<double> PeakAsync(string path)
    {
        var start = new ProcessStartInfo(Ocr.Executable, ["mappings", "import", path, "--dry-run"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in new Ocr(App, Api.NewZone()).Settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync(Stop);
        var status = await File.ReadAllLinesAsync($"/proc/{process.Id}/status", Stop);
        var output = process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        await output;
        Assert.Equal(0, process.ExitCode);
        var peak = status.Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(peak["VmHWM:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024;
    }
}
