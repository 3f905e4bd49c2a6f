using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Workflows;

public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "workflows");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Action_IsPinnedByItsHash(string file)
    {
        var uses = Lines(file).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_HasOnlyReadPermission(string file)
    {
        var lines = Lines(file);

        Assert.Equal("  contents: read", lines[Array.IndexOf(lines, "permissions:") + 1]);
        Assert.DoesNotContain(lines, line => WritePermission().IsMatch(line));
    }

    [Fact]
    public void SignIn_IsOnlyInTheDeployJob()
    {
        var lines = Lines("deploy.yml");

        Assert.Single(lines, line => line.Contains("id-token: write", StringComparison.Ordinal));
        Assert.True(
            Array.FindIndex(lines, line => line.Contains("id-token: write", StringComparison.Ordinal)) > Array.IndexOf(lines, "  deploy:"));
        Assert.DoesNotContain("id-token", string.Join('\n', Lines("ci.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Workflow_UsesNoSecret() => Assert.All(
        Directory.EnumerateFiles(Folder), file => Assert.DoesNotContain("secrets.", File.ReadAllText(file), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Input_IsNeverPartOfACommand(string file)
    {
        var steps = RunStep().Matches(File.ReadAllText(Path.Combine(Folder, file)));

        // A step may have a name or another key before its command: the expression must match every step.
        Assert.Equal(Lines(file).Count(line => AnyRun().IsMatch(line)), steps.Count);
        Assert.All(steps, step => Assert.DoesNotContain("${{", step.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Tokens_AreRequestedDirectlyAfterSignIn()
    {
        var lines = Lines("deploy.yml");
        var signIn = Array.FindIndex(lines, line => line.Contains("uses: azure/login@", StringComparison.Ordinal));
        var next = Array.FindIndex(lines, signIn + 1, line => RunLine().IsMatch(line));

        Assert.Equal(
            [
                "az account get-access-token --output none",
                "az account get-access-token --scope https://storage.azure.com/.default --output none",
            ],
            lines[(next + 1)..(next + 3)].Select(line => line.Trim()));
    }

    [Fact]
    public void Ci_RunsTheCommonScript() => Assert.Contains("      - run: bash .ci/run", Lines("ci.yml"));

    [Fact]
    public void Deployment_UsesOneHeadThroughout()
    {
        var lines = Lines("deploy.yml");
        var heads = lines.Where(line => line.Contains("HEAD", StringComparison.Ordinal)).Select(line => line.Trim()).ToArray();

        Assert.Equal(
            [
                "- run: infra/package.sh --head \"$HEAD\"",
                "HEAD: ${{ inputs.head }}",
                "--head \"$HEAD\" --parameters \"$PARAMETERS\" --package \"artifacts/package/origin-cloud-regions-$HEAD.zip\"",
                "HEAD: ${{ inputs.head }}",
            ],
            heads);
    }

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    [GeneratedRegex("uses: [a-z]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex("^ *(?!id-token)[a-z-]+: write")]
    private static partial Regex WritePermission();

    /// <summary>A command with its continuation lines, which are indented further than the keys of the step.</summary>
    [GeneratedRegex(@"^ {6}(- | {2})run: .*(\n {10,}.*)*", RegexOptions.Multiline)]
    private static partial Regex RunStep();

    [GeneratedRegex(@"\brun:")]
    private static partial Regex AnyRun();

    [GeneratedRegex(@"^ +(- )?run:")]
    private static partial Regex RunLine();
}
