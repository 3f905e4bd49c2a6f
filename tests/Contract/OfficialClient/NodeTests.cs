using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>Runs a file of tests once, with Node's own runner, and keeps what became of each of them.</summary>
public abstract partial class NodeTests(string script) : IAsyncLifetime
{
    private Command? run;

    public int ExitCode => run!.ExitCode;

    /// <summary>Number of tests that passed.</summary>
    public int PassedCount => run!.Output.Count(line => Passed().IsMatch(line));

    public string Output => run!.Text;

    /// <summary>Of the tests that a file, named from the root of the repository, declares.</summary>
    public static IEnumerable<string> NamesIn(string script) =>
        Declared().Matches(File.ReadAllText(Path.Combine(Repository.Root, script))).Select(test => test.Groups[1].Value);

    public virtual async ValueTask InitializeAsync()
    {
        var environment = new Dictionary<string, string>();
        await StartAsync(environment);
        run = await Command.RunAsync(Node.Executable, ["--test", "--test-reporter=tap", script], Repository.Root, environment);
    }

    /// <summary>From TAP, where a test that was not run has no line and so has not passed.</summary>
    public bool HasPassed(string name) =>
        run!.Output.Any(line => Passed().Match(line) is { Success: true } passed && passed.Groups[1].Value == name);

    public abstract ValueTask DisposeAsync();

    /// <summary>Starts what the tests need, and puts into their environment how it is reached.</summary>
    protected abstract Task StartAsync(IDictionary<string, string> environment);

    [GeneratedRegex("^test\\('([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex("^ *ok \\d+ - (.+?)$")]
    private static partial Regex Passed();
}
