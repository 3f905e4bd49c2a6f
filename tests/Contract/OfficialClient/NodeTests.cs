using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>A class fixture: runs a file of tests with Node's test runner and keeps the outcomes.</summary>
public abstract partial class NodeTests(string script) : IAsyncLifetime
{
    private Command? run;

    public int ExitCode => run!.ExitCode;

    public int PassedCount => run!.Output.Count(line => Passed().IsMatch(line));

    public string Output => run!.Text;

    /// <summary>Returns the names of the tests in a file.</summary>
    /// <param name="script">A path from the root of the repository.</param>
    public static IEnumerable<string> NamesIn(string script) =>
        Declared().Matches(File.ReadAllText(Path.Combine(Repository.Root, script))).Select(test => test.Groups[1].Value);

    public virtual async ValueTask InitializeAsync()
    {
        var environment = new Dictionary<string, string>();
        await StartAsync(environment);
        run = await Command.RunAsync(Node.Executable, ["--test", "--test-reporter=tap", script], Repository.Root, environment);
    }

    /// <summary>Reads TAP, which has no line for a test that did not run.</summary>
    public bool HasPassed(string name) =>
        run!.Output.Any(line => Passed().Match(line) is { Success: true } passed && passed.Groups[1].Value == name);

    public abstract ValueTask DisposeAsync();

    /// <summary>Starts the service of the tests, and sets the variables with its address and credentials.</summary>
    protected abstract Task StartAsync(IDictionary<string, string> environment);

    [GeneratedRegex("^test\\('([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex("^ *ok \\d+ - (.+?)$")]
    private static partial Regex Passed();
}
