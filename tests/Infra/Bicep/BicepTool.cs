using System.Reflection;
using System.Runtime.InteropServices;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Bicep;

/// <summary>The Bicep CLI: from the NuGet package on Linux x64, otherwise the installed one.</summary>
internal static class BicepTool
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "infra");

    private static string Program { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64
        ? Path.Combine(Package(), "tools", "bicep")
        : "bicep";

    public static Task<Command> RunAsync(string[] arguments, IReadOnlyDictionary<string, string>? settings = null) =>
        Command.RunAsync(Program, arguments, Folder, settings);

    /// <summary>Runs a command that must write nothing to the console.</summary>
    public static async Task SucceedAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.True(run is { ExitCode: 0, Output: [], Errors: [] }, $"bicep {string.Join(' ', arguments)}:\n{run.Text}");
    }

    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order(StringComparer.Ordinal);

    private static string Package() => typeof(BicepTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "BicepPackage").Value!;
}
