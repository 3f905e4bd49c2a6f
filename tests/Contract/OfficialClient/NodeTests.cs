using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Local;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>Runs conformance.test.mjs once, with Node's own runner, and keeps what became of each of its tests.</summary>
public sealed partial class NodeTests : IAsyncLifetime
{
    private static readonly string Script = Path.Combine("tests", "Contract", "OfficialClient", "conformance.test.mjs");

    private readonly Provider provider = new();
    private readonly ConcurrentQueue<string> lines = new();

    public static IEnumerable<string> Names =>
        Declared().Matches(File.ReadAllText(Path.Combine(Repository.Root, Script))).Select(test => test.Groups[1].Value);

    public string Output => string.Join('\n', lines);

    public async ValueTask InitializeAsync()
    {
        await provider.InitializeAsync();
        var environment = MachineEnvironment.Read();
        environment["OCR_BASE_URL"] = provider.BaseUrl.ToString();
        environment["OCR_TOKEN"] = Seed.Token;
        environment["OCR_EMAIL"] = Seed.Email;
        environment["OCR_KEY"] = Seed.Key;
        await using var node = ChildProcess.Start(
            Node.Executable, ["--test", "--test-reporter=tap", Script], Repository.Root, environment, lines.Enqueue);
        await node.Exited;
    }

    /// <summary>From TAP, where a test that was not run has no line and so has not passed.</summary>
    public bool HasPassed(string name) =>
        lines.Any(line => Passed().Match(line) is { Success: true } passed && passed.Groups[1].Value == name);

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [GeneratedRegex("^test\\('([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex("^ *ok \\d+ - (.+?)$")]
    private static partial Regex Passed();
}
