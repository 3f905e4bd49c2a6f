using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Runs <c>ocr backup</c> and <c>ocr restore</c> over one pair of tables.</summary>
internal sealed class BackupRun(Tables tables) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A file that does not exist until a backup is complete.</summary>
    public string File => folder.File("zones.backup");

    /// <summary>The names of all files beside it.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(folder.Path).Select(path => Path.GetFileName(path))];

    public Task<Command> BackupAsync(int exitCode = 0) => ToolRun.OcrAsync(exitCode, Arguments("backup"), Settings(tables));

    public Task<Command> RestoreAsync(int exitCode, params string[] more) => RestoreIntoAsync(tables, exitCode, more);

    public Task<Command> RestoreIntoAsync(Tables others, int exitCode, params string[] more) =>
        ToolRun.OcrAsync(exitCode, [.. Arguments("restore"), .. more], Settings(others));

    /// <summary>Runs a command over storage at a port without a listener.</summary>
    public Task<Command> WithoutStorageAsync(int exitCode, string command) =>
        ThroughAsync(new Uri("http://127.0.0.1:9"), exitCode, command);

    /// <summary>Runs a command over storage that it reaches at another address.</summary>
    public Task<Command> ThroughAsync(Uri address, int exitCode, string command) => ToolRun.OcrAsync(
        exitCode,
        [command, File, "--connection", Regex.Replace(tables.Options.ConnectionString!, @"127\.0\.0\.1:\d+", address.Authority)],
        Settings(tables));

    /// <summary>Returns the address of storage.</summary>
    public Uri StorageAddress => new($"http://{Regex.Match(tables.Options.ConnectionString!, @"127\.0\.0\.1:\d+").Value}");

    /// <summary>Starts a command without waiting for its end.</summary>
    public ProgramRun Start(string command) => ProgramRun.Start(
        Ocr.Executable, Arguments(command), Repository.Root, Settings(tables));

    public void Dispose() => folder.Dispose();

    private string[] Arguments(string command) => [command, File, "--connection", tables.Options.ConnectionString!];

    private static Dictionary<string, string> Settings(Tables tables) => new()
    {
        ["Storage__MappingsTable"] = tables.Options.MappingsTable,
        ["Storage__CredentialsTable"] = tables.Options.CredentialsTable,
    };
}
