using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Workflows;

public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "workflows");

    private static readonly Dictionary<string, string[]> Writes = new()
    {
        ["codeql.yml"] = ["security-events: write"],
        ["deploy.yml"] = ["id-token: write"],
        ["release.yml"] = ["contents: write", "id-token: write", "attestations: write"],
    };

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_PinsActionsByHashAndUsesNoSecret(string file)
    {
        var uses = Lines(file).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
        Assert.DoesNotContain("secrets.", Text(file), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_HasOnlyTheWritePermissionsThatItsJobsNeed(string file)
    {
        var lines = Lines(file);
        var granted = lines.Where(line => WritePermission().IsMatch(line)).Select(line => line.Trim());

        Assert.Equal("  contents: read", lines[Array.IndexOf(lines, "permissions:") + 1]);
        Assert.Equal(Writes.GetValueOrDefault(file, []), granted);
    }

    [Theory]
    [InlineData("deploy.yml", "deploy")]
    [InlineData("release.yml", "release")]
    public void IdTokenPermission_IsNotGrantedBeforeTheDeployOrReleaseJob(string file, string job)
    {
        var lines = Lines(file);

        Assert.True(Array.IndexOf(lines, "      id-token: write") > Array.IndexOf(lines, $"  {job}:"));
        Assert.DoesNotContain(
            "id-token", string.Join('\n', lines.TakeWhile(line => line != $"  {job}:")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void WorkflowCommands_ContainNoWorkflowExpression(string file)
    {
        var steps = RunStep().Matches(Text(file));

        // A step may have a name or another key before its command: the expression must match every step.
        Assert.Equal(Lines(file).Count(line => AnyRun().IsMatch(line)), steps.Count);
        Assert.All(steps, step => Assert.DoesNotContain("${{", step.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void DeployWorkflow_RequestsAzureTokensDirectlyAfterSignIn()
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
    public void CiWorkflow_RunsEachPartOfTheCiScript()
    {
        var parts = Parts().Match(File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"))).Groups[1].Value;
        var jobs = Text("ci.yml");

        Assert.StartsWith("static ", parts, StringComparison.Ordinal);
        Assert.Contains("- run: bash .ci/run static\n", jobs, StringComparison.Ordinal);
        Assert.Contains($"part: [{string.Join(", ", parts.Split(' ').Skip(1))}]\n", jobs, StringComparison.Ordinal);
        Assert.Contains("- run: bash .ci/run \"$PART\"\n", jobs, StringComparison.Ordinal);
    }

    /// <summary>Node.js compresses files of the package, so another version makes other bytes.</summary>
    [Theory]
    [InlineData("ci.yml", 2)]
    [InlineData("deploy.yml", 2)]
    [InlineData("release.yml", 1)]
    public void JobThatBuilds_PinsTheVersionsOfNodeAndDotnet(string file, int builds)
    {
        var jobs = Jobs().Split(Text(file)).Where(job => Build().IsMatch(job)).ToArray();

        Assert.Equal(builds, jobs.Length);
        Assert.All(jobs, job => Assert.Contains("          node-version: 20\n", job, StringComparison.Ordinal));
        Assert.All(jobs, job => Assert.Contains("          global-json-file: global.json\n", job, StringComparison.Ordinal));
    }

    /// <summary>A tag may name a commit without a review.</summary>
    [Fact]
    public void ReleaseWorkflow_ChecksInItsFirstCommandThatTheCommitIsOnMain()
    {
        var lines = Lines("release.yml");
        var commands = Array.FindIndex(lines, RunLine().IsMatch);

        Assert.Equal("git merge-base --is-ancestor HEAD origin/main \\", lines[commands + 1].Trim());
        Assert.Equal(
            "          fetch-depth: 0",
            Assert.Single(lines[..commands], line => line.Contains("fetch-depth", StringComparison.Ordinal)));
    }

    [Fact]
    public void DeployWorkflow_PackagesAndDeploysTheChosenHead() => Assert.Equal(
        [
            "- run: infra/package.sh --head \"$HEAD\"",
            "HEAD: ${{ inputs.head }}",
            "--head \"$HEAD\" --parameters \"$PARAMETERS\" --package \"artifacts/package/origin-cloud-regions-$HEAD.zip\"",
            "HEAD: ${{ inputs.head }}",
        ],
        Lines("deploy.yml").Where(line => line.Contains("HEAD", StringComparison.Ordinal)).Select(line => line.Trim()));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    [GeneratedRegex("uses: [a-z]+/[a-z-]+(/[a-z]+)?@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex("^ *[a-z-]+: write")]
    private static partial Regex WritePermission();

    [GeneratedRegex(@"^all=\((.+)\)$", RegexOptions.Multiline)]
    private static partial Regex Parts();

    /// <summary>The name of a job, between the keys of the workflow and those of the job.</summary>
    [GeneratedRegex("^ {2}[a-z]+:$", RegexOptions.Multiline)]
    private static partial Regex Jobs();

    [GeneratedRegex(@"(bash \.ci/run|infra/(package|deploy)\.sh) ")]
    private static partial Regex Build();

    /// <summary>A command with its continuation lines, which are indented further than the keys of the step.</summary>
    [GeneratedRegex(@"^ {6}(- | {2})run: .*(\n {10,}.*)*", RegexOptions.Multiline)]
    private static partial Regex RunStep();

    [GeneratedRegex(@"\brun:")]
    private static partial Regex AnyRun();

    [GeneratedRegex(@"^ +(- )?run:")]
    private static partial Regex RunLine();
}
