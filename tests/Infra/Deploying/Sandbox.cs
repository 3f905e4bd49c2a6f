using OriginCloudRegions.Infra.Bicep;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Deploying;

/// <summary>A repository with only infra/, and replacements of <c>az</c> and <c>dotnet</c> first on the path.</summary>
internal sealed class Sandbox : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Commit { get; private set; } = "";

    /// <summary>The calls of the replaced programs, with their arguments.</summary>
    public IReadOnlyList<string> Calls => File.Exists(CallsFile) ? File.ReadAllLines(CallsFile) : [];

    // Not in the repository, which must have no uncommitted file.
    private string CallsFile => folder.File("calls");

    private string Root => folder.File("repository");

    public static async Task<Sandbox> CreateAsync()
    {
        var sandbox = new Sandbox();
        var infra = Directory.CreateDirectory(Path.Combine(sandbox.Root, "infra")).FullName;
        foreach (var file in (string[])["deploy.sh", "package.sh", "main.bicepparam"])
        {
            File.Copy(Path.Combine(BicepTool.Folder, file), Path.Combine(infra, file));
        }

        await File.WriteAllTextAsync(Path.Combine(sandbox.Root, ".gitignore"), "artifacts/\nsrc/Console/dist/\n");
        await sandbox.GitAsync("init", "--quiet");
        await sandbox.CommitAsync();
        return sandbox;
    }

    public async Task CommitAsync(string file, string content)
    {
        await File.WriteAllTextAsync(Path.Combine(Root, file), content);
        await CommitAsync();
    }

    /// <summary>Changes or creates a file without a commit.</summary>
    public void Change(string file)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, "\n");
    }

    public Task<Command> PackAsync(params string[] arguments) =>
        Command.RunAsync("bash", ["infra/package.sh", .. arguments], Root, Environment());

    public Task<Command> DeployAsync(
        DeployedApp app, IEnumerable<string> arguments, string input = "", params (string Name, string Value)[] settings)
    {
        var environment = Environment(settings);
        environment["OCR_BASE_URL"] = app.BaseUrl;
        environment["OCR_DEPLOY_PAUSE"] = "0";
        environment["OCR_ANSWER"] = input;
        return Command.RunAsync(
            "bash", ["-c", "printf %s \"$OCR_ANSWER\" | bash infra/deploy.sh \"$@\"", "", .. arguments], Root, environment);
    }

    public void Dispose() => folder.Dispose();

    private Dictionary<string, string> Environment(params (string Name, string Value)[] settings) => new(
        settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
    {
        ["PATH"] = Path.Combine(AppContext.BaseDirectory, "Deploying", "Stand-ins")
            + $":{System.Environment.GetEnvironmentVariable("PATH")}",
        ["OCR_CALLS"] = CallsFile,
    };

    private async Task CommitAsync()
    {
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "-m", "Deploy");
        Commit = (await GitAsync("rev-parse", "HEAD")).Output[0];
    }

    private async Task<Command> GitAsync(params string[] arguments)
    {
        var run = await Command.RunAsync("git", arguments, Root);
        Assert.True(run.ExitCode == 0, run.Text);
        return run;
    }
}
