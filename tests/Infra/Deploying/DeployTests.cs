using System.Security.Cryptography;
using System.Text;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Deploying;

/// <summary>Runs deploy.sh with a replaced Azure CLI that records its calls, and an app on 127.0.0.1.</summary>
public sealed class DeployTests : IAsyncLifetime
{
    private const string Upload = "az storage blob upload";
    private const string Creation = "az deployment group create";

    private static readonly string Revocation =
        "dotnet run --project src/Cli -- credentials revoke "
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("the-smoke-test-token")))
        + " --connection https://ocraccount.table.core.windows.net/";

    private Sandbox sandbox = null!;
    private DeployedApp app = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await Sandbox.CreateAsync();
        app = await DeployedApp.StartAsync(sandbox);
    }

    [Fact]
    public async Task Deployment_RunsEachStepInOrderAndRevokesTheTestToken()
    {
        AssertSucceeded(await DeployAsync());

        Assert.Equal(
            [
                "az account show",
                "dotnet publish src/Functions",
                "dotnet run infra/sbom.cs",
                "az group exists",
                "az provider register --namespace Microsoft.App --wait",
                "az deployment group what-if",
                Creation,
                Upload,
                "az functionapp restart",
                "az rest --method post",
                "dotnet run --project src/Cli -- credentials create",
                "dotnet run --project tests/Contract",
                "dotnet run --project src/Cli -- credentials revoke",
            ],
            sandbox.Calls.Select(Beginning));
        Assert.Equal(["healthz", "smoke test with Bearer the-smoke-test-token"], app.Requests);
        Assert.Equal(Revocation, sandbox.Calls[^1]);
        AssertCalled("/subscriptions/0/sites/ocr-app/syncfunctiontriggers?");
    }

    [Theory]
    [InlineData("y\n", 0)]
    [InlineData("n\n", 1)]
    [InlineData("", 1)]
    public async Task Deployment_WithoutYesOption_DeploysOnlyAfterTheAnswerYes(string answer, int exitCode)
    {
        var run = await sandbox.DeployAsync(app, ["--resource-group", "ocr"], answer);

        Assert.True(run.ExitCode == exitCode, run.Text);
        Assert.Equal(exitCode == 0, sandbox.Calls.Any(IsCreation));
        Assert.Equal(exitCode != 0, run.Errors.Contains("Nothing was deployed."));
    }

    [Fact]
    public async Task Deployment_WhenWhatIfCommandFails_Stops()
    {
        var run = await DeployAsync(("OCR_WHAT_IF_EXIT", "3"));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("az deployment group what-if", Beginning(sandbox.Calls[^1]));
        Assert.Empty(app.Requests);
    }

    [Theory]
    [InlineData(
        "OCR_CREATE_FAILS", "1", "worker", "The deployment failed: see the errors above.", "az deployment group create")]
    [InlineData(
        "OCR_LINKED_WITH_GLIBC",
        "2.38",
        "native",
        "The executable needs glibc 2.38, but the Functions host has 2.36: publish it on an older Linux.",
        "dotnet publish src/Native")]
    [InlineData(
        "OCR_NODE_MISSING",
        "1",
        "worker",
        "The build made no web console and no API reference: install Node.js 20.",
        "dotnet publish src/Functions")]
    public async Task Deployment_WhenAStepFails_ReportsTheErrorAndStops(
        string setting, string value, string head, string error, string lastCall)
    {
        // A build without Node.js must not use the console of an earlier build.
        sandbox.Change("src/Console/dist/index.html");
        AssertFailed(await DeployAsync(["--head", head], (setting, value)), error);

        Assert.Equal(lastCall, Beginning(sandbox.Calls[^1]));
    }

    [Fact]
    public async Task Upload_WhenRefused_IsRetriedUntilStorageAccepts()
    {
        AssertSucceeded(await DeployAsync(("OCR_UPLOADS_REFUSED", "2")));

        Assert.Equal(3, sandbox.Calls.Count(call => Beginning(call) == Upload));
    }

    [Fact]
    public async Task Deployment_WaitsUntilHealthzReportsTheDeployedCommit()
    {
        app.AnswersBefore = 3;
        AssertSucceeded(await DeployAsync());

        Assert.Equal(["healthz", "healthz", "healthz", "healthz"], app.Requests.SkipLast(1));
    }

    [Fact]
    public async Task Deployment_WhenHealthzNeverReportsTheDeployedCommit_Fails()
    {
        app.AnswersBefore = int.MaxValue;
        AssertFailed(await DeployAsync(), $"commit {sandbox.Commit[..12]}: failed 60 times. Run this again.");

        Assert.DoesNotContain(sandbox.Calls, call => call.Contains("credentials", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deployment_WhenSmokeTestFails_FailsAndRevokesTheTestToken()
    {
        app.SmokeTestStatus = 500;
        var run = await DeployAsync();

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(Revocation, sandbox.Calls[^1]);
    }

    [Fact]
    public async Task Deployment_WhenResourceProviderCannotBeRegistered_WarnsAndContinues()
    {
        var run = await DeployAsync(("OCR_REGISTER_FAILS", "1"));

        AssertSucceeded(run);
        Assert.Contains(run.Errors, line => line.StartsWith("Microsoft.App could not be registered.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("infra/main.bicepparam")]
    [InlineData("src/Untracked.cs")]
    public async Task PackingAndDeployment_WithUncommittedChanges_Fail(string file)
    {
        sandbox.Change(file);
        AssertFailed(await sandbox.PackAsync(), "The working tree has uncommitted changes: commit or stash them.");
        Assert.Empty(sandbox.Calls);

        AssertFailed(await DeployAsync(), "The working tree has uncommitted changes: commit them, or pass --package.");
        Assert.Equal(["az account show --output none"], sandbox.Calls);
    }

    [Fact]
    public async Task MissingResourceGroup_IsCreatedOnlyWithLocationOption()
    {
        AssertFailed(
            await DeployAsync(("OCR_GROUP_EXISTS", "false")),
            "Resource group ocr does not exist: pass --location REGION to create it.");
        AssertSucceeded(await DeployAsync(["--location", "westeurope"], ("OCR_GROUP_EXISTS", "false")));

        Assert.Single(sandbox.Calls, call => call == "az group create --name ocr --location westeurope --output none");
    }

    [Theory]
    [InlineData("", "--resource-group NAME is missing.")]
    [InlineData("--resource-group ocr --parameters no.file", "no.file does not exist: pass --parameters FILE.")]
    [InlineData(
        "--resource-group ocr --package no.zip", "no.zip does not exist: pass --package FILE of an existing package.")]
    [InlineData("--resource-group ocr --head wrong", "Unknown head: wrong. Use worker or native.")]
    [InlineData("--wrong", "Unknown argument: --wrong. See the beginning of infra/deploy.sh.")]
    public async Task Deployment_WithInvalidArguments_FailsAndReportsTheReason(string arguments, string sentence)
    {
        var separated = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        AssertFailed(await sandbox.DeployAsync(app, separated), sentence);

        Assert.DoesNotContain(sandbox.Calls, IsCreation);
    }

    [Theory]
    [InlineData("worker", "src/Functions")]
    [InlineData("native", "src/Native")]
    public async Task HeadOption_SelectsProjectHeadParameterAndPackage(string head, string project)
    {
        AssertSucceeded(await DeployAsync("--head", head));

        Assert.Equal(
            $"dotnet publish {project} -c Release -r linux-x64 --nologo -v quiet -p:ContinuousIntegrationBuild=true -p:DebugType=none",
            Assert.Single(sandbox.Calls, call => call.StartsWith("dotnet publish", StringComparison.Ordinal)));
        Assert.All(
            sandbox.Calls.Where(call => call.StartsWith("az deployment group", StringComparison.Ordinal)),
            call => Assert.Contains(
                $"--parameters infra/main.bicepparam --parameters head={head}", call, StringComparison.Ordinal));
        AssertCalled(
            $"{Upload} --auth-mode login --account-name ocraccount --container-name deployments "
            + $"--name released-package.zip --file artifacts/package/origin-cloud-regions-{head}.zip --overwrite");
    }

    [Fact]
    public async Task Deployment_WithoutHeadOption_DeploysTheHeadOfTheParametersFile()
    {
        await sandbox.CommitAsync("infra/native.bicepparam", "using 'main.bicep'\n\nparam head = 'native'\n");
        AssertSucceeded(await DeployAsync("--parameters", "infra/native.bicepparam"));

        AssertCalled("dotnet publish src/Native");
        Assert.Contains("--parameters head=native", sandbox.Calls.Single(IsCreation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worker", "native")]
    [InlineData("native", "worker")]
    public async Task Deployment_OfPackageForTheOtherHead_Fails(string packed, string deployed)
    {
        AssertSucceeded(await sandbox.PackAsync("--head", packed));
        var package = $"artifacts/package/origin-cloud-regions-{packed}.zip";
        AssertFailed(
            await DeployAsync("--head", deployed, "--package", package),
            $"{package} holds the {packed} head: pass --head {packed}.");

        Assert.DoesNotContain(sandbox.Calls, IsCreation);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        sandbox.Dispose();
    }

    private static bool IsCreation(string call) => call.StartsWith(Creation, StringComparison.Ordinal);

    /// <summary>Returns the command without its arguments.</summary>
    private static string Beginning(string call)
    {
        string[] commands =
        [
            "az account show", "az group exists", "az deployment group what-if", Creation, Upload,
            "az functionapp restart", "az rest --method post", "dotnet publish src/Functions",
            "dotnet publish src/Native", "dotnet run infra/sbom.cs", "dotnet run --project tests/Contract",
            "dotnet run --project src/Cli -- credentials create", "dotnet run --project src/Cli -- credentials revoke",
        ];
        return Array.Find(commands, command => call.StartsWith(command, StringComparison.Ordinal)) ?? call;
    }

    private static void AssertSucceeded(Command run) => Assert.True(run.ExitCode == 0, run.Text);

    private static void AssertFailed(Command run, string error)
    {
        Assert.True(run.ExitCode == 1, run.Text);
        Assert.Equal(error, run.Errors[^1]);
    }

    private void AssertCalled(string part) =>
        Assert.Contains(sandbox.Calls, call => call.Contains(part, StringComparison.Ordinal));

    private Task<Command> DeployAsync(params string[] arguments) => DeployAsync(arguments, settings: []);

    private Task<Command> DeployAsync((string, string) setting) => DeployAsync([], setting);

    private Task<Command> DeployAsync(string[] arguments, params (string, string)[] settings) =>
        sandbox.DeployAsync(app, ["--resource-group", "ocr", "--yes", .. arguments], settings: settings);
}
