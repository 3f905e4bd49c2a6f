namespace OriginCloudRegions.Integration.Tools;

internal static class ToolRun
{
    public static ProgramRun StartLocal(string[] arguments, Dictionary<string, string>? settings = null) =>
        ProgramRun.Start(Path.Combine(BuildFolder.Of("Local"), "OriginCloudRegions.Local"), arguments, Repository.Root, settings);

    /// <summary>Runs <c>ocr</c> to its end and asserts its exit code.</summary>
    public static async Task<Command> OcrAsync(
        int exitCode, IEnumerable<string> arguments, Dictionary<string, string>? settings = null)
    {
        var run = await Command.RunAsync(Ocr.Executable, arguments, Repository.Root, settings);
        Assert.True(run.ExitCode == exitCode, run.Text);
        return run;
    }

    /// <summary>Runs <c>ocr</c> over the tables of a test.</summary>
    public static Task<Command> OcrAsync(Tables tables, int exitCode, params string[] arguments) =>
        OcrAsync(exitCode, [.. arguments, "--connection", tables.Options.ConnectionString!], Settings(tables));

    public static Dictionary<string, string> Settings(Tables tables) => new()
    {
        ["Storage__MappingsTable"] = tables.Options.MappingsTable,
        ["Storage__CredentialsTable"] = tables.Options.CredentialsTable,
    };
}
