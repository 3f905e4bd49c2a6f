namespace OriginCloudRegions.Integration.Tools;

/// <summary>Sources from which <c>ocr</c> reads the service, the credential and the zone.</summary>
public sealed class ConnectionSettingTests(RunningApp app) : OcrTests(app), IClassFixture<RunningApp>
{
    [Fact]
    public async Task Token_FromFileThatEndsWithNewline_IsAccepted()
    {
        Write("token", $"{App.Token}\n");

        var run = await Without("CLOUDFLARE_API_TOKEN").RunAsync(0, "mappings list --token-file token");

        Assert.Equal(["The zone has no mappings."], run.Errors);
    }

    [Fact]
    public async Task Token_FromStandardInput_IsAccepted() =>
        await Without("CLOUDFLARE_API_TOKEN").RunAsync(0, "mappings list --token-file -", $"{App.Token}\n");

    [Fact]
    public async Task Token_OnCommandLine_IsAcceptedWithWarning()
    {
        var run = await Without("CLOUDFLARE_API_TOKEN").RunAsync(0, $"mappings list --token {App.Token}");

        Assert.StartsWith("Warning: ", run.Errors[0], StringComparison.Ordinal);
        Assert.DoesNotContain(App.Token, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmailAndKey_FromEnvironment_AreAccepted()
    {
        var ocr = Without("CLOUDFLARE_API_TOKEN");
        ocr.Settings["CLOUDFLARE_EMAIL"] = "user@example.com";
        ocr.Settings["CLOUDFLARE_API_KEY"] = await App.KeyAsync("user@example.com", ZoneScope.All, Permission.Read);

        await ocr.RunAsync(0, "mappings list");
        Assert.Contains("code 10000", (await ocr.RunAsync(4, "mappings put 192.0.2.1 aws us-east-1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CLOUDFLARE_BASE_URL", "--base-url")]
    [InlineData("CLOUDFLARE_API_TOKEN", "--token-file")]
    [InlineData("CLOUDFLARE_ZONE_ID", "--zone")]
    public async Task Command_WithMissingSetting_NamesTheVariableAndTheOption(string name, string option)
    {
        var errors = (await Without(name).RunAsync(2, "mappings list")).Errors;

        Assert.Contains(name, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains(option, errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LocalOption_WhenALocalServiceRuns_FindsServiceAndStorage()
    {
        await using var local = ToolRun.StartLocal(["--port", "0", "--data", Folder.File(".local")]);
        await local.LineAsync("Ready: ");

        // An option takes precedence over --local, and --local over the environment.
        var ocr = new Ocr(new Uri("http://127.0.0.1:1"), "unknown", "other", Folder.Path);
        await ocr.RunAsync(0, "mappings put 192.0.2.1 aws us-east-1 --local");
        Assert.Equal(["The zone has no mappings."], (await ocr.RunAsync(0, $"mappings list --local --zone {Zone}")).Errors);
        Assert.Contains("documentation", await ocr.OutputAsync("credentials list --local"), StringComparison.Ordinal);
        await ocr.RunAsync(0, "zones audit --local");
        Assert.Equal(0, await local.StopAsync());
    }

    private Ocr Without(string name)
    {
        var ocr = Ocr;
        ocr.Settings[name] = "";
        return ocr;
    }
}
