using System.Text.RegularExpressions;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Runs <c>ocr backup</c> and <c>ocr restore</c> over one pair of tables.</summary>
internal sealed class BackupRun(Tables tables) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BackupRun(TableStorage storage)
        : this(new Tables(storage.ConnectionString, Api.NewZone()))
    {
    }

    public Tables Tables => tables;

    /// <summary>A file that does not exist until a backup is complete.</summary>
    public string File => folder.File("zones.backup");

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(folder.Path).Select(path => Path.GetFileName(path))];

    public Uri StorageAddress => new($"http://{Regex.Match(tables.Options.ConnectionString!, @"127\.0\.0\.1:\d+").Value}");

    public Task<Command> BackupAsync(int exitCode = 0) => ToolRun.OcrAsync(tables, exitCode, "backup", File);

    public Task<Command> RestoreAsync(int exitCode, params string[] more) =>
        ToolRun.OcrAsync(tables, exitCode, ["restore", File, .. more]);

    /// <summary>Runs a command that reaches the storage at another address.</summary>
    public Task<Command> ThroughAsync(Uri address, int exitCode, string command) => ToolRun.OcrAsync(
        exitCode,
        [command, File, "--connection", Regex.Replace(tables.Options.ConnectionString!, @"127\.0\.0\.1:\d+", address.Authority)],
        ToolRun.Settings(tables));

    public ProgramRun Start(string command) => ProgramRun.Start(
        Ocr.Executable,
        [command, File, "--connection", tables.Options.ConnectionString!],
        Repository.Root,
        ToolRun.Settings(tables));

    public void Dispose() => folder.Dispose();
}
