namespace OriginCloudRegions.Integration.Tools;

/// <summary>The executable <c>ocr</c>, with settings for one zone of a running app.</summary>
internal sealed class Ocr(Uri address, string token, string zone, string? folder = null)
{
    private const string Record = "typescript";

    public static readonly string Executable = Path.Combine(BuildFolder.Of("Cli"), "ocr");

    public Ocr(RunningApp app, string zone, string? folder = null)
        : this(app.Host.Address, app.Token, zone, folder)
    {
    }

    public Dictionary<string, string> Settings { get; } = new()
    {
        ["CLOUDFLARE_BASE_URL"] = new Uri(address, "/client/v4").ToString(),
        ["CLOUDFLARE_API_TOKEN"] = token,
        ["CLOUDFLARE_EMAIL"] = "",
        ["CLOUDFLARE_API_KEY"] = "",
        ["CLOUDFLARE_ZONE_ID"] = zone,
    };

    private string Folder => folder ?? Repository.Root;

    /// <summary>Runs a command line, split at blanks, and asserts its exit code.</summary>
    public async Task<Command> RunAsync(int exitCode, string line, string input = "")
    {
        var run = await Command.RunAsync(Executable, Split(line), Folder, Settings, input);
        Assert.True(run.ExitCode == exitCode, $"Exit code {run.ExitCode}: ocr {line}\n{run.Text}");
        return run;
    }

    /// <summary>Returns standard output as one text.</summary>
    public async Task<string> OutputAsync(string line, string input = "") =>
        string.Concat((await RunAsync(0, line, input)).Output.Select(text => $"{text}\n"));

    // A background job of a shell script ignores SIGINT, and its child processes inherit this.
    public ProgramRun Start(string line) =>
        ProgramRun.Start("env", ["--default-signal=INT", Executable, .. Split(line)], Folder, Settings);

    /// <summary>Runs shell commands on a pseudo-terminal of this width and returns its lines.</summary>
    public async Task<string> OnTerminalAsync(
        int columns, string commands, string input = "", params IEnumerable<(string Name, string Value)> more)
    {
        var settings = new Dictionary<string, string>(Settings)
        {
            ["TERM"] = "xterm-256color",
            ["PATH"] = $"{Path.GetDirectoryName(Executable)}:{Environment.GetEnvironmentVariable("PATH")}",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        string[] arguments = ["-qefc", $"stty cols {columns} rows 40; {commands}", "-O", Record];
        var run = await Command.RunAsync("script", arguments, Folder, settings, input);
        Assert.True(run.ExitCode == 0, run.Text);
        return string.Join('\n', run.Output);
    }

    /// <summary>Returns all that the terminal received, control characters included.</summary>
    public async Task<string> RecordAsync(int columns, string commands)
    {
        await OnTerminalAsync(columns, commands);
        var lines = await File.ReadAllTextAsync(Path.Combine(Folder, Record), TestContext.Current.CancellationToken);
        var start = lines.IndexOf('\n', StringComparison.Ordinal) + 1;
        return lines[start..lines.LastIndexOf("\nScript done", StringComparison.Ordinal)];
    }

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
