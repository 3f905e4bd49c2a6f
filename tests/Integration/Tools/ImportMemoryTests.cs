using System.Diagnostics;
using System.Globalization;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Memory of <c>ocr mappings import --dry-run</c> for a large file.</summary>
public sealed class ImportMemoryTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private const double MaxGrowth = 40;

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("json")]
    public async Task DryRun_Of100000Lines_GrowsByLessThan40MB(string format)
    {
        var small = await PeakAsync(Content(format, 1));

        var large = await PeakAsync(Content(format, 100_000));

        TestContext.Current.SendDiagnosticMessage($"{format}: {small:N1} MB, then {large:N1} MB");
        Assert.InRange(large - small, 1, MaxGrowth);
    }

    public void Dispose() => folder.Dispose();

    private string Content(string format, int lines)
    {
        var path = folder.File($"{lines}.{format}");
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

    /// <summary>Returns the peak of resident memory in MB, read when the plan is complete and its output has begun.</summary>
    private async Task<double> PeakAsync(string path)
    {
        var start = new ProcessStartInfo(Ocr.Executable, ["mappings", "import", path, "--dry-run"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in new Ocr(app, Api.NewZone()).Settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var status = await File.ReadAllLinesAsync($"/proc/{process.Id}/status", TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        Assert.Equal(0, process.ExitCode);
        var peak = status.Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(peak["VmHWM:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024;
    }
}
