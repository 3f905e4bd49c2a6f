using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Starts the programs of the project as a user does.</summary>
internal static class ToolRun
{
    public static ProgramRun StartLocal(params string[] arguments) => StartLocal(arguments, []);

    public static ProgramRun StartLocal(string[] arguments, Dictionary<string, string> settings) =>
        ProgramRun.Start(Path.Combine(BuildFolder.Of("Local"), "OriginCloudRegions.Local"), arguments, Repository.Root, settings);

    /// <summary>Runs <c>ocr</c> to its end and asserts its exit code.</summary>
    public static async Task<Command> OcrAsync(int exitCode, IEnumerable<string> arguments, Dictionary<string, string> settings)
    {
        var run = await Command.RunAsync(Path.Combine(BuildFolder.Of("Cli"), "ocr"), arguments, Repository.Root, settings);
        Assert.True(run.ExitCode == exitCode, run.Text);
        return run;
    }

    /// <summary>Runs a line as it would be pasted into a shell and returns the last line of its output.</summary>
    public static async Task<string> ShellAsync(string line)
    {
        var run = await Command.RunAsync("bash", ["-c", line], Repository.Root);
        Assert.True(run.ExitCode == 0, run.Text);
        return run.Output[^1];
    }
}
