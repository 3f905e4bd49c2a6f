using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Report;

/// <summary>Date, commit and machine of the figures.</summary>
internal sealed record Machine(DateTimeOffset Date, string Commit, string Processor, int Cores, string System)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}, commit {Commit}, {Processor}, {Cores} cores, {System}.");

    public static Machine Read()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return new Machine(
            TimeProvider.System.GetUtcNow(),
            Git("rev-parse", "--short", "HEAD") + (Git("status", "--porcelain", "--untracked-files=no").Length > 0 ? " and changes" : ""),
            model?.Split(':')[1].Trim() ?? "unknown processor",
            Environment.ProcessorCount,
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    }

    private static string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
