using OriginCloudRegions.Cli;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Runs the examples of <c>--help</c>, which docs/cli.md repeats, and the commands of README against Local.</summary>
public sealed class DocumentedCommandTests(DocumentedCommandTests.LocalRun local) : IClassFixture<DocumentedCommandTests.LocalRun>
{
    /// <summary>Examples that need a credential or a host name that exists elsewhere.</summary>
    private static readonly Dictionary<string, int> ExitCodes = new()
    {
        ["ocr credentials revoke 0123456789ab --local"] = ExitCode.Failed,
        ["ocr detect 203.0.113.7 --ranges ip-ranges.json --output json"] = ExitCode.Failed,
        ["ocr detect 203.0.113.7 origin.example.com --ranges ip-ranges.json cloud.json"] = ExitCode.Unreachable,
    };

    public static TheoryData<string> Examples =>
        [.. Leaves(CommandTree.Build(_ => null, TextReader.Null, TimeProvider.System)).SelectMany(command => command.Examples)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task ExampleInHelp_AgainstLocal_ExitsAsExpected(string example)
    {
        await local.PrepareAsync(withBackup: example.StartsWith("ocr restore", StringComparison.Ordinal));

        var run = await local.RunAsync(example);

        Assert.True(run.ExitCode == ExitCodes.GetValueOrDefault(example, ExitCode.Done), $"{run.ExitCode}: {run.Text}");
    }

    [Fact]
    public async Task CommandsOfReadme_AgainstLocal_Succeed()
    {
        await local.PrepareAsync();
        foreach (var command in ConsoleBlock.Of("README.md", "zones status --local").Commands)
        {
            var run = await local.RunAsync(command.Replace("dotnet run --project src/Cli --", "ocr", StringComparison.Ordinal));
            Assert.True(run.ExitCode == ExitCode.Done, $"{command}: {run.Text}");
        }
    }

    private static IEnumerable<ToolCommand> Leaves(System.CommandLine.Command command) =>
        command.Subcommands.Count == 0 ? [(ToolCommand)command] : command.Subcommands.SelectMany(Leaves);

    /// <summary>A running Local, and a folder with the files that the examples name.</summary>
    public sealed class LocalRun : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();
        private ProgramRun local = null!;
        private Dictionary<string, string> settings = null!;

        public async ValueTask InitializeAsync()
        {
            local = ToolRun.StartLocal(["--port", "0", "--data", folder.File(".local")]);
            var ready = await local.LineAsync("Ready: ");
            settings = new Dictionary<string, string>
            {
                ["HOME"] = folder.Path,
                ["PATH"] = $"{Path.GetDirectoryName(Ocr.Executable)}:{Environment.GetEnvironmentVariable("PATH")}",
                ["CLOUDFLARE_BASE_URL"] = ready["Ready: ".Length..],
                ["CLOUDFLARE_API_TOKEN"] = Seed.Token,
            };
            VendorFiles.CopyTo(folder);
            Directory.CreateDirectory(folder.File(".local/share/bash-completion/completions"));
            await File.WriteAllTextAsync(folder.File("origins.txt"), "18.97.192.1\n34.35.0.1\n");
        }

        /// <summary>Creates what an example reads, because another example may have deleted it.</summary>
        public async Task PrepareAsync(bool withBackup = false)
        {
            const string Common =
                """
                ocr mappings put 192.0.2.1 aws us-east-1 --local
                ocr mappings export --local > zone.csv
                rm -f 2026-03-01.backup
                """;
            var run = await RunAsync(withBackup ? $"{Common}\nocr backup 2026-03-01.backup --local" : Common);
            Assert.True(run.ExitCode == 0, run.Text);
        }

        public Task<Command> RunAsync(string commands) =>
            Command.RunAsync("bash", ["-eo", "pipefail", "-c", commands], folder.Path, settings);

        public async ValueTask DisposeAsync()
        {
            await local.StopAsync();
            await local.DisposeAsync();
            folder.Dispose();
        }
    }
}
