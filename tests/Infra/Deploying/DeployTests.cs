using System.Security.Cryptography;
using System.Text;

namespace OriginCloudRegions.Infra.Deploying;

/// <summary>deploy.sh, with an Azure CLI that only notes what it is asked; the app that it waits for is really asked.</summary>
public sealed class DeployTests
{
    private static readonly string[] WithoutAsking = ["--resource-group", "ocr", "--yes"];

    private static readonly string Revocation =
        "dotnet run --project src/Admin -- credentials revoke "
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("the-smoke-test-token")))
        + " --connection https://ocraccount.table.core.windows.net/";

    [Fact]
    public async Task It_Goes_From_The_Package_To_The_Smoke_Test()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(
            [
                "az account show",
                "dotnet publish src/Native",
                "dotnet run infra/sbom.cs",
                "az group exists",
                "az provider register --namespace Microsoft.App --wait",
                "az deployment group what-if",
                "az deployment group create",
                "az storage blob upload",
                "az functionapp restart",
                "az rest --method post",
                "dotnet run --project src/Admin -- credentials create",
                "dotnet run --project tests/Contract",
                "dotnet run --project src/Admin -- credentials revoke",
            ],
            sandbox.Calls.Select(Beginning));
        Assert.Equal(["healthz", "smoke test with Bearer the-smoke-test-token"], app.Requests);
        Assert.Equal(Revocation, sandbox.Calls[^1]);
    }

    [Fact]
    public async Task The_Package_Goes_Where_The_Platform_Looks()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        await sandbox.DeployAsync(app, WithoutAsking);

        var upload = Assert.Single(sandbox.Calls, call => Beginning(call) == "az storage blob upload");
        Assert.Contains(
            "--account-name ocraccount --container-name deployments --name released-package.zip",
            upload,
            StringComparison.Ordinal);
        Assert.Contains("--auth-mode login", upload, StringComparison.Ordinal);
        Assert.Contains("--file artifacts/package/origin-cloud-regions.zip --overwrite", upload, StringComparison.Ordinal);
        Assert.Contains(
            sandbox.Calls,
            call => call.Contains("/subscriptions/0/sites/ocr-app/syncfunctiontriggers?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("y\n", 0)]
    [InlineData("n\n", 1)]
    [InlineData("", 1)]
    public async Task Without_Yes_It_Asks_First(string answer, int exitCode)
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, ["--resource-group", "ocr"], answer);

        Assert.True(run.ExitCode == exitCode, run.Text);
        Assert.Equal(exitCode == 0, sandbox.Calls.Any(IsDeployment));
        Assert.Equal(exitCode != 0, run.Errors.Contains("Nothing was deployed."));
    }

    [Fact]
    public async Task What_If_Comes_First_And_Ends_It_Where_It_Fails()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_WHAT_IF_EXIT", "3"));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("az deployment group what-if", Beginning(sandbox.Calls[^1]));
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task A_Deployment_That_Fails_Ends_It_Before_The_Package()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_CREATE_FAILS", "1"));

        Assert.Equal((1, "The deployment failed."), (run.ExitCode, run.Errors[^1]));
        Assert.True(IsDeployment(sandbox.Calls[^1]));
    }

    [Fact]
    public async Task An_Upload_Is_Tried_Until_The_Role_Works()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_UPLOADS_REFUSED", "2"));

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(3, sandbox.Calls.Count(call => Beginning(call) == "az storage blob upload"));
    }

    [Fact]
    public async Task It_Waits_Until_The_Commit_Answers()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit, answersBefore: 3);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(["healthz", "healthz", "healthz", "healthz"], app.Requests.SkipLast(1));
    }

    [Fact]
    public async Task A_Commit_That_Never_Answers_Fails()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit, answersBefore: int.MaxValue);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.Equal((1, $"commit {sandbox.Commit[..12]}: given up."), (run.ExitCode, run.Errors[^1]));
        Assert.DoesNotContain(sandbox.Calls, call => call.Contains("credentials", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Smoke_Test_That_Fails_Fails_And_Leaves_No_Token()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit, smokeTest: 500);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(Revocation, sandbox.Calls[^1]);
    }

    [Fact]
    public async Task Who_May_Not_Register_A_Provider_Is_Told_And_Goes_On()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_REGISTER_FAILS", "1"));

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Contains(run.Errors, line => line.StartsWith("Microsoft.App could not be registered.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("infra/main.bicepparam")]
    [InlineData("src/Untracked.cs")]
    public async Task What_Is_Not_Committed_Is_Not_Packed(string file)
    {
        using var sandbox = await Sandbox.CreateAsync();
        sandbox.Change(file);
        var run = await sandbox.PackAsync();

        Assert.Equal((1, "There are changes that are not committed: commit them, or put them away."), (run.ExitCode, run.Errors[^1]));
        Assert.Empty(sandbox.Calls);
    }

    [Theory]
    [InlineData("infra/main.bicepparam")]
    [InlineData("src/Untracked.cs")]
    public async Task What_Is_Not_Committed_Is_Not_Deployed(string file)
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        sandbox.Change(file);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["az account show --output none"], sandbox.Calls);
    }

    [Fact]
    public async Task What_Would_Not_Start_There_Is_Not_Deployed()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_LINKED_WITH_GLIBC", "2.38"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("needs glibc 2.38", run.Errors[^1], StringComparison.Ordinal);
        Assert.Equal("dotnet publish src/Native", Beginning(sandbox.Calls[^1]));
    }

    [Fact]
    public async Task A_Group_That_Is_Missing_Is_Created_Where_It_Is_Said()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var unsaid = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_GROUP_EXISTS", "false"));
        var said = await sandbox.DeployAsync(
            app, [.. WithoutAsking, "--location", "westeurope"], settings: ("OCR_GROUP_EXISTS", "false"));

        Assert.Equal((1, 0), (unsaid.ExitCode, said.ExitCode));
        Assert.Contains("--location", unsaid.Errors[^1], StringComparison.Ordinal);
        Assert.Single(sandbox.Calls, call => call == "az group create --name ocr --location westeurope --output none");
    }

    [Theory]
    [InlineData("Say where to: --resource-group NAME.")]
    [InlineData("There is no infra/missing.bicepparam.", "--resource-group", "ocr", "--parameters", "infra/missing.bicepparam")]
    [InlineData("There is no missing.zip.", "--resource-group", "ocr", "--package", "missing.zip")]
    [InlineData("What is --wrong? See the beginning of infra/deploy.sh.", "--wrong")]
    public async Task What_It_Is_Told_Wrong_It_Says(string sentence, params string[] arguments)
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, arguments);

        Assert.Equal((1, sentence), (run.ExitCode, run.Errors[^1]));
        Assert.DoesNotContain(sandbox.Calls, IsDeployment);
    }

    private static bool IsDeployment(string call) => call.StartsWith("az deployment group create", StringComparison.Ordinal);

    /// <summary>The command without what it is given.</summary>
    private static string Beginning(string call)
    {
        string[] commands =
        [
            "az account show", "az group exists", "az group create", "az deployment group what-if", "az deployment group create",
            "az storage blob upload", "az functionapp restart", "az rest --method post", "dotnet publish src/Native",
            "dotnet run infra/sbom.cs", "dotnet run --project src/Admin -- credentials create",
            "dotnet run --project src/Admin -- credentials revoke", "dotnet run --project tests/Contract",
        ];
        return Array.Find(commands, command => call.StartsWith(command, StringComparison.Ordinal)) ?? call;
    }
}
