using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>Sources from which <c>ocr</c> reads the service, the credential and the zone.</summary>
public sealed class ConnectionTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Token_FromFile_IsTrimmed()
    {
        await File.WriteAllTextAsync(folder.File("token"), $"{app.Token}\n", TestContext.Current.CancellationToken);

        var run = await Without("CLOUDFLARE_API_TOKEN").RunAsync(0, "mappings list --token-file token");

        Assert.Equal(["The zone has no mappings."], run.Errors);
    }

    [Fact]
    public async Task Token_FromStandardInput_IsAccepted() =>
        await Without("CLOUDFLARE_API_TOKEN").RunAsync(0, "mappings list --token-file -", $"{app.Token}\n");

    [Fact]
    public async Task Token_OnCommandLine_IsAcceptedWithWarning()
    {
        var run = await Without("CLOUDFLARE_API_TOKEN").RunAsync(0, $"mappings list --token {app.Token}");

        Assert.StartsWith("Warning: ", run.Errors[0], StringComparison.Ordinal);
        Assert.DoesNotContain(app.Token, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmailAndKey_FromEnvironment_AreAccepted()
    {
        var ocr = Without("CLOUDFLARE_API_TOKEN");
        ocr.Settings["CLOUDFLARE_EMAIL"] = "user@example.com";
        ocr.Settings["CLOUDFLARE_API_KEY"] = await app.KeyAsync("user@example.com", ZoneScope.All, Permission.Read);

        await ocr.RunAsync(0, "mappings list");
        Assert.Contains("code 10000", (await ocr.RunAsync(4, "mappings put 192.0.2.1 aws us-east-1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CLOUDFLARE_BASE_URL", "--base-url")]
    [InlineData("CLOUDFLARE_API_TOKEN", "--token-file")]
    [InlineData("CLOUDFLARE_ZONE_ID", "--zone")]
    public async Task Setting_ThatIsMissing_IsNamedWithItsOption(string name, string option)
    {
        var errors = (await Without(name).RunAsync(2, "mappings list")).Errors;

        Assert.Contains(name, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains(option, errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Local_WithRunningLocal_FindsServiceAndStorage()
    {
        await using var local = ToolRun.StartLocal("--port", "0", "--data", folder.File(".local"));
        await local.LineAsync("Ready: ");

        // An option counts before --local, and --local before the environment.
        var ocr = new Ocr(new Uri("http://127.0.0.1:1"), "unknown", "other", folder.Path);
        await ocr.RunAsync(0, "mappings put 192.0.2.1 aws us-east-1 --local");
        Assert.Equal(["The zone has no mappings."], (await ocr.RunAsync(0, $"mappings list --local --zone {zone}")).Errors);
        Assert.Contains("documentation", await ocr.OutputAsync("credentials list --local"), StringComparison.Ordinal);
        await ocr.RunAsync(0, "zones audit --local");
        Assert.Equal(0, await local.StopAsync());
    }

    public void Dispose() => folder.Dispose();

    private Ocr Without(string name)
    {
        var ocr = new Ocr(app, zone, folder.Path);
        ocr.Settings[name] = "";
        return ocr;
    }
}
