using System.Security.Cryptography;
using System.Text;

namespace OriginCloudRegions.Infra.Deploying;

/// <summary>deploy.sh with a replaced Azure CLI that records its calls, and with an app that answers over HTTP.</summary>
public sealed class DeployTests
{
    private static readonly string[] WithoutAsking = ["--resource-group", "ocr", "--yes"];

    private static readonly string Revocation =
        "dotnet run --project src/Cli -- credentials revoke "
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("the-smoke-test-token")))
        + " --connection https://ocraccount.table.core.windows.net/";

    [Fact]
    public async Task Deployment_RunsStepsFromPackageToSmokeTest()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(
            [
                "az account show",
                "dotnet publish src/Functions",
                "dotnet run infra/sbom.cs",
                "az group exists",
                "az provider register --namespace Microsoft.App --wait",
                "az deployment group what-if",
                "az deployment group create",
                "az storage blob upload",
                "az functionapp restart",
                "az rest --method post",
                "dotnet run --project src/Cli -- credentials create",
                "dotnet run --project tests/Contract",
                "dotnet run --project src/Cli -- credentials revoke",
            ],
            sandbox.Calls.Select(Beginning));
        Assert.Equal(["healthz", "smoke test with Bearer the-smoke-test-token"], app.Requests);
        Assert.Equal(Revocation, sandbox.Calls[^1]);
    }

    [Fact]
    public async Task Package_IsUploadedWhereThePlatformLooks()
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
        Assert.Contains("--file artifacts/package/origin-cloud-regions-worker.zip --overwrite", upload, StringComparison.Ordinal);
        Assert.Contains(
            sandbox.Calls,
            call => call.Contains("/subscriptions/0/sites/ocr-app/syncfunctiontriggers?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("y\n", 0)]
    [InlineData("n\n", 1)]
    [InlineData("", 1)]
    public async Task Deployment_WithoutYes_AsksFirst(string answer, int exitCode)
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, ["--resource-group", "ocr"], answer);

        Assert.True(run.ExitCode == exitCode, run.Text);
        Assert.Equal(exitCode == 0, sandbox.Calls.Any(IsDeployment));
        Assert.Equal(exitCode != 0, run.Errors.Contains("Nothing was deployed."));
    }

    [Fact]
    public async Task WhatIf_WhenItFails_EndsTheDeployment()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_WHAT_IF_EXIT", "3"));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("az deployment group what-if", Beginning(sandbox.Calls[^1]));
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task Infrastructure_WhenItFails_EndsBeforeTheUpload()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_CREATE_FAILS", "1"));

        Assert.Equal((1, "The deployment failed: see the errors above."), (run.ExitCode, run.Errors[^1]));
        Assert.True(IsDeployment(sandbox.Calls[^1]));
    }

    [Fact]
    public async Task Upload_IsRetriedUntilTheRoleWorks()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_UPLOADS_REFUSED", "2"));

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(3, sandbox.Calls.Count(call => Beginning(call) == "az storage blob upload"));
    }

    [Fact]
    public async Task Deployment_WaitsUntilTheCommitAnswers()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit, answersBefore: 3);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(["healthz", "healthz", "healthz", "healthz"], app.Requests.SkipLast(1));
    }

    [Fact]
    public async Task Deployment_WhenTheCommitNeverAnswers_Fails()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit, answersBefore: int.MaxValue);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.Equal((1, $"commit {sandbox.Commit[..12]}: failed 60 times. Run this again."), (run.ExitCode, run.Errors[^1]));
        Assert.DoesNotContain(sandbox.Calls, call => call.Contains("credentials", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SmokeTest_WhenItFails_FailsAndRevokesItsToken()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit, smokeTest: 500);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(Revocation, sandbox.Calls[^1]);
    }

    [Fact]
    public async Task ProviderRegistration_WhenRefused_WarnsAndGoesOn()
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
    public async Task Packing_WithUncommittedChanges_Fails(string file)
    {
        using var sandbox = await Sandbox.CreateAsync();
        sandbox.Change(file);
        var run = await sandbox.PackAsync();

        Assert.Equal((1, "The working tree has uncommitted changes: commit or stash them."), (run.ExitCode, run.Errors[^1]));
        Assert.Empty(sandbox.Calls);
    }

    [Theory]
    [InlineData("infra/main.bicepparam")]
    [InlineData("src/Untracked.cs")]
    public async Task Deployment_WithUncommittedChanges_Fails(string file)
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        sandbox.Change(file);
        var run = await sandbox.DeployAsync(app, WithoutAsking);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["az account show --output none"], sandbox.Calls);
    }

    [Fact]
    public async Task NativeHead_LinkedWithNewerGlibc_IsNotDeployed()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, [.. WithoutAsking, "--head", "native"], settings: ("OCR_LINKED_WITH_GLIBC", "2.38"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("needs glibc 2.38", run.Errors[^1], StringComparison.Ordinal);
        Assert.Equal("dotnet publish src/Native", Beginning(sandbox.Calls[^1]));
    }

    [Fact]
    public async Task Head_BuiltWithoutNode_IsNotDeployed()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        sandbox.Change("src/Console/dist/index.html");
        var run = await sandbox.DeployAsync(app, WithoutAsking, settings: ("OCR_NODE_MISSING", "1"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no web console", run.Errors[^1], StringComparison.Ordinal);
        Assert.Equal("dotnet publish src/Functions", Beginning(sandbox.Calls[^1]));
    }

    [Fact]
    public async Task MissingGroup_IsCreatedInTheGivenLocation()
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
    [InlineData("--resource-group NAME is missing.")]
    [InlineData("infra/missing.bicepparam does not exist: pass --parameters FILE.", "--resource-group", "ocr", "--parameters", "infra/missing.bicepparam")]
    [InlineData("missing.zip does not exist: pass --package FILE of an existing package.", "--resource-group", "ocr", "--package", "missing.zip")]
    [InlineData("Unknown head: wrong. Use worker or native.", "--resource-group", "ocr", "--head", "wrong")]
    [InlineData("Unknown argument: --wrong. See the beginning of infra/deploy.sh.", "--wrong")]
    public async Task InvalidArguments_AreReported(string sentence, params string[] arguments)
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, arguments);

        Assert.Equal((1, sentence), (run.ExitCode, run.Errors[^1]));
        Assert.DoesNotContain(sandbox.Calls, IsDeployment);
    }

    [Theory]
    [InlineData("worker", "src/Functions")]
    [InlineData("native", "src/Native")]
    public async Task Head_ChoosesProjectRuntimeAndPackage(string head, string project)
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, [.. WithoutAsking, "--head", head]);

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(
            $"dotnet publish {project} -c Release -r linux-x64 --nologo -v quiet -p:ContinuousIntegrationBuild=true -p:DebugType=none",
            Assert.Single(sandbox.Calls, call => call.StartsWith("dotnet publish", StringComparison.Ordinal)));
        Assert.All(
            sandbox.Calls.Where(call => call.StartsWith("az deployment group", StringComparison.Ordinal)),
            call => Assert.Contains(
                $"--parameters infra/main.bicepparam --parameters head={head}", call, StringComparison.Ordinal));
        Assert.Contains(
            sandbox.Calls, call => call.Contains($"--file artifacts/package/origin-cloud-regions-{head}.zip", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Head_WithoutArgument_IsThatOfTheParametersFile()
    {
        using var sandbox = await Sandbox.CreateAsync();
        await sandbox.CommitAsync("infra/native.bicepparam", "using 'main.bicep'\n\nparam head = 'native'\n");
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var run = await sandbox.DeployAsync(app, [.. WithoutAsking, "--parameters", "infra/native.bicepparam"]);

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Contains(sandbox.Calls, call => Beginning(call) == "dotnet publish src/Native");
        Assert.Contains(sandbox.Calls, call => IsDeployment(call) && call.Contains("--parameters head=native", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("worker", "native")]
    [InlineData("native", "worker")]
    public async Task Package_OfTheOtherHead_IsNotDeployed(string packed, string deployed)
    {
        using var sandbox = await Sandbox.CreateAsync();
        await using var app = await DeployedApp.StartAsync(sandbox.Commit);
        var packing = await sandbox.PackAsync("--head", packed);
        var package = $"artifacts/package/origin-cloud-regions-{packed}.zip";
        var run = await sandbox.DeployAsync(app, [.. WithoutAsking, "--head", deployed, "--package", package]);

        Assert.True(packing.ExitCode == 0, packing.Text);
        Assert.Equal((1, $"{package} holds the {packed} head: pass --head {packed}."), (run.ExitCode, run.Errors[^1]));
        Assert.DoesNotContain(sandbox.Calls, IsDeployment);
    }

    private static bool IsDeployment(string call) => call.StartsWith("az deployment group create", StringComparison.Ordinal);

    /// <summary>The command without its arguments.</summary>
    private static string Beginning(string call)
    {
        string[] commands =
        [
            "az account show", "az group exists", "az group create", "az deployment group what-if", "az deployment group create",
            "az storage blob upload", "az functionapp restart", "az rest --method post", "dotnet publish src/Functions", "dotnet publish src/Native",
            "dotnet run infra/sbom.cs", "dotnet run --project src/Cli -- credentials create",
            "dotnet run --project src/Cli -- credentials revoke", "dotnet run --project tests/Contract",
        ];
        return Array.Find(commands, command => call.StartsWith(command, StringComparison.Ordinal)) ?? call;
    }
}
