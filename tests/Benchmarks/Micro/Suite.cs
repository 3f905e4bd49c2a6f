using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace OriginCloudRegions.Benchmarks.Micro;

/// <summary>The parts of a request, by BenchmarkDotNet in this process.</summary>
internal static class Suite
{
    public static Section Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithIterationCount(7).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "origin-cloud-regions-benchmarks"));
        Summary[] summaries =
            [BenchmarkRunner.Run<AddressBenchmarks>(config), BenchmarkRunner.Run<MappingBenchmarks>(config)];
        return new Section("Parts of a request", "BenchmarkDotNet measures each part, in the process of the benchmarks.", [])
        {
            Figures = [.. summaries.SelectMany(summary => summary.Reports).SelectMany(FiguresOf)],
        };
    }

    private static IEnumerable<Figure> FiguresOf(BenchmarkReport report)
    {
        var test = report.BenchmarkCase;
        var parameters = test.HasParameters ? $" {test.Parameters.PrintInfo}" : "";
        var name = $"{test.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')}{parameters}";
        var statistics = report.ResultStatistics ?? throw new InvalidOperationException($"{name} did not run.");
        yield return new Figure(name, statistics.Median / 1000, "µs");
        yield return new Figure($"{name}, allocated", report.GcStats.GetBytesAllocatedPerOperation(test) ?? 0, "bytes");
    }
}
