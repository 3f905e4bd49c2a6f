using System.Net;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr detect</c> over excerpts of the vendors' files.</summary>
public sealed class DetectTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DetectTests() => VendorFiles.CopyTo(folder);

    private string[] Files => [.. VendorFiles.Names.Select(folder.File)];

    [Theory]
    [InlineData(ExitCode.Done, "region", "18.97.192.1")]
    [InlineData(ExitCode.Done, "region,region", "18.97.192.1", "2603:1020:e00::1")]
    [InlineData(ExitCode.Partly, "global", "13.73.248.9")]
    [InlineData(ExitCode.Partly, "region,global", "18.97.192.1", "34.8.0.1")]
    [InlineData(ExitCode.Failed, "unknown", "198.51.100.7")]
    [InlineData(ExitCode.Failed, "unknown", "51.168.0.1")]
    [InlineData(ExitCode.Failed, "global,unknown,region", "15.193.1.1", "198.51.100.7", "15.193.6.1")]
    public async Task Detect_OfAddresses_ShowsEachOutcomeAndExitsWithTheWorst(int exitCode, string outcomes, params string[] addresses)
    {
        var rows = await RowsAsync(exitCode, addresses);

        Assert.Equal(outcomes, string.Join(',', rows.Select(row => row.GetProperty("outcome").GetString())));
        Assert.Equal(addresses, rows.Select(row => row.GetProperty("address").GetString()));
    }

    [Fact]
    public async Task Detect_AsCsv_WritesOneLineForEachAddress()
    {
        var run = await RunAsync(ExitCode.Failed, ["4.176.0.1", "::ffff:4.232.98.113", "34.22.0.1", "192.0.2.1"], "--output", "csv");

        Assert.Equal(
            [
                "host,address,outcome,vendor,region,vendor_region,prefix",
                ",4.176.0.1,region,azure,francecentral,centralfrance,4.176.0.0/16",
                ",::ffff:4.232.98.113,global,azure,,AzureFrontDoor.Frontend,4.232.98.112/29",
                ",34.22.0.1,unknown,gcp,,us-central2,34.22.0.0/19",
                ",192.0.2.1,unknown,,,,",
            ],
            run.Output);
    }

    [Fact]
    public async Task Detect_AsJson_WritesNullForMissingValues()
    {
        var row = Assert.Single(await RowsAsync(ExitCode.Partly, ["34.8.0.1"]));

        Assert.Equal(
            """{"host":null,"address":"34.8.0.1","outcome":"global","vendor":"gcp","""
            + """ "region":null,"vendor_region":"global","prefix":"34.8.0.0/16"}""".TrimStart(),
            JsonSerializer.Serialize(row));
    }

    [Fact]
    public async Task Detect_OfHostname_WritesARowForEachAddressOfTheHost()
    {
        var local = folder.File("local.json");
        const string Ranges =
            """
            {"createDate":"2026-01-01-00-00-00","prefixes":[{"ip_prefix":"127.0.0.0/8","region":"us-east-1"}],
            "ipv6_prefixes":[{"ipv6_prefix":"::1/128","region":"eu-west-1"}]}
            """;
        await File.WriteAllTextAsync(local, Ranges, TestContext.Current.CancellationToken);
        var addresses = await Dns.GetHostAddressesAsync("localhost", TestContext.Current.CancellationToken);

        var run = await ToolRun.OcrAsync(ExitCode.Done, ["detect", "localhost", "--ranges", local, "--output", "csv"]);

        Assert.Equivalent(
            addresses.Distinct().Select(address => address.GetAddressBytes().Length == 4
                ? $"localhost,{address},region,aws,us-east-1,us-east-1,127.0.0.0/8"
                : "localhost,::1,region,aws,eu-west-1,eu-west-1,::1/128"),
            run.Output.Skip(1),
            strict: true);
    }

    [Fact]
    public async Task Detect_OfUnresolvableHostname_NamesTheHostnameAndDetectsTheOtherAddresses()
    {
        var run = await RunAsync(ExitCode.Unreachable, ["18.97.192.1", "nowhere.invalid"], "--output", "csv");

        Assert.Equal(2, run.Output.Count);
        Assert.Contains("nowhere.invalid cannot be resolved: check the name, and that the name server answers.", run.Errors);
        Assert.Contains("1 address: 1 in a region, 0 global, 0 unknown.", run.Errors);
    }

    [Fact]
    public async Task Detect_WithRangeFilesOlderThan90Days_WarnsOnStandardError()
    {
        var run = await RunAsync(ExitCode.Done, ["18.97.192.1"]);

        Assert.Equal(4, run.Errors.Count(line => line.EndsWith("more than 90 days ago: download it again.", StringComparison.Ordinal)));
        Assert.DoesNotContain(run.Output, line => line.Contains("90 days", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("18.97.192.1:443")]
    [InlineData("18.97.192.0/24")]
    public async Task Detect_OfTextThatIsNeitherAddressNorHostname_IsRefused(string text)
    {
        var run = await RunAsync(ExitCode.Usage, [text]);

        Assert.Contains($"\"{text}\" is neither an IP address nor a hostname.", run.Errors);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Detect_WithAddressAfterRangesOption_ExplainsTheOrderOfArguments()
    {
        var run = await ToolRun.OcrAsync(ExitCode.Usage, ["detect", "--ranges", Files[0], "18.97.192.1"]);

        Assert.Contains(
            "--ranges reads every word after it as a file, and \"18.97.192.1\" is an address: write addresses before --ranges.",
            run.Errors);
    }

    /// <summary>The page shows the command's standard output, then its standard error.</summary>
    [Fact]
    public async Task DetectPageOfDocs_ShowsTheOutputOfTheCommand()
    {
        var shown = ConsoleBlock.Of("docs/detect.md", "ocr detect");

        var run = await Command.RunAsync(Ocr.Executable, Assert.Single(shown.Commands).Split(' ')[1..], folder.Path);

        Assert.Equal(shown.Output, [.. run.Output, .. run.Errors]);
    }

    public void Dispose() => folder.Dispose();

    private async Task<IReadOnlyList<JsonElement>> RowsAsync(int exitCode, string[] origins)
    {
        var run = await RunAsync(exitCode, origins, "--output", "json");
        return [.. JsonDocument.Parse(string.Concat(run.Output)).RootElement.EnumerateArray()];
    }

    private Task<Command> RunAsync(int exitCode, string[] origins, params string[] more) =>
        ToolRun.OcrAsync(exitCode, ["detect", .. origins, .. more, "--ranges", .. Files]);
}
