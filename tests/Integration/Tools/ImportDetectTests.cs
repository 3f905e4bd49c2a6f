namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr mappings import --detect</c> over excerpts of the vendors' files.</summary>
public sealed class ImportDetectTests : OcrTests, IClassFixture<RunningApp>
{
    private const string Addresses = """
        # Two of each vendor.
        18.97.192.1
        2600:f0f2:7017::1

        4.176.0.1   # the vendor calls it centralfrance
        2603:1020:e00::1  # norwaye
        34.35.0.1
        2600:1900:4000::1
        129.80.0.1
        79.72.64.1
        """;

    private static readonly string[] Mappings =
    [
        "129.80.0.1,oci,us-ashburn-1",
        "18.97.192.1,aws,eu-west-1",
        "2600:1900:4000::1,gcp,us-central1",
        "2600:f0f2:7017::1,aws,us-west-2",
        "2603:1020:e00::1,azure,norwayeast",
        "34.35.0.1,gcp,africa-south1",
        "4.176.0.1,azure,francecentral",
        "79.72.64.1,oci,uk-london-1",
    ];

    private static readonly string Ranges = $"--ranges {string.Join(' ', VendorFiles.Names)}";

    public ImportDetectTests(RunningApp app)
        : base(app)
    {
        VendorFiles.CopyTo(Folder);
        Write("origins.txt", Addresses);
    }

    [Theory]
    [InlineData("origins.txt", "")]
    [InlineData("-", Addresses)]
    public async Task ImportWithDetect_OfAllVendors_StoresRegionsAndChangesNothingWhenRepeated(string file, string input)
    {
        var line = $"mappings import --detect --ips {file} {Ranges}";

        var run = await Ocr.RunAsync(0, line, input);
        var before = await App.Tables.PartitionAsync(Zone);
        var again = await Ocr.RunAsync(0, line, input);

        Assert.Equal("8 created, 0 replaced, 0 deleted, 0 unchanged.", run.Errors[^1]);
        Assert.Equal(4, run.Errors.Count(error => error.EndsWith("more than 90 days ago: download it again.", StringComparison.Ordinal)));
        Assert.Equal(MappingFiles.Csv(Mappings), await Ocr.OutputAsync("mappings export"));
        Assert.Equal("No change: 8 unchanged.", again.Errors[^1]);
        Assert.Equal(
            before.Select(row => (row.Key, row.Value.ETag)),
            (await App.Tables.PartitionAsync(Zone)).Select(row => (row.Key, row.Value.ETag)));
    }

    [Fact]
    public async Task ImportWithDetectAndPrune_DeletesMappingsOutsideTheFileUnlessDryRun()
    {
        var line = $"mappings import --detect --ips origins.txt {Ranges} --prune";
        await App.Tables.FillAsync(Zone, 3);
        await App.Api.PutAsync(Zone, "18.97.192.1");
        var before = await App.Tables.RowsAsync(Zone);

        var dryRun = await Ocr.RunAsync(0, $"{line} --dry-run --output csv");

        Assert.Equal("7 to create, 1 to replace, 3 to delete, 0 unchanged.", dryRun.Errors[^1]);
        Assert.Contains(dryRun.Output, row => row.StartsWith("replace,18.97.192.1,aws,eu-west-1", StringComparison.Ordinal));
        Assert.Equal(before, await App.Tables.RowsAsync(Zone));
        await Ocr.RunAsync(0, $"{line} --yes");
        Assert.Equal(MappingFiles.Csv(Mappings), await Ocr.OutputAsync("mappings export"));
    }

    [Fact]
    public async Task ImportWithDetect_OfAddressesWithoutRegion_NamesTheirLinesAndChangesNothing()
    {
        await App.Tables.FillAsync(Zone, 1);
        Write("mixed.txt", "18.97.192.1\n13.73.248.9\n\n198.51.100.7\n51.168.0.1\norigin.example.com\n1.2.3\n");

        var run = await Ocr.RunAsync(1, $"mappings import --detect --ips mixed.txt {Ranges} --prune --yes");

        Assert.Equal(
            [
                "mixed.txt, line 2: 13.73.248.9 is in 13.73.248.8/29, which azure publishes as AzureFrontDoor.Frontend: "
                + "anycast or a global network has no region.",
                "mixed.txt, line 4: 198.51.100.7 is unknown: it is in none of the range files.",
                "mixed.txt, line 5: 51.168.0.1 is unknown: 51.168.0.0/15 is in me-west-1 of aws, a region that the catalogue lacks.",
                "mixed.txt, line 6: \"origin.example.com\" is a hostname: "
                + "replace it with the addresses that 'ocr detect' shows for it.",
                "mixed.txt, line 7: \"1.2.3\" is not an IP address.",
                "Bad lines: 5. Correct the file; nothing is changed.",
            ],
            run.Errors.Where(error => !error.StartsWith("Warning: ", StringComparison.Ordinal)));
        Assert.Empty(run.Output);
        Assert.Single(await App.Tables.RowsAsync(Zone));
    }

    /// <summary>The page shows the file, a command that imports it, and the errors of another file.</summary>
    [Fact]
    public async Task DetectPage_ShowsARealImportAndRealErrors()
    {
        var shown = ConsoleBlock.Of("docs/detect.md", "--detect");
        Assert.Equal("cat origins.txt", shown.Commands[0]);
        Write("origins.txt", string.Join('\n', shown.Output));

        var run = await Ocr.RunAsync(0, shown.Commands[1]["ocr ".Length..]);

        Assert.Equal("2 to create, 0 to replace, 0 to delete, 0 unchanged.", run.Errors[^1]);
        Write("origins.txt", "18.97.192.1\n13.73.248.9\n51.168.0.1\n198.51.100.7\n");
        var errors = (await Ocr.RunAsync(1, $"mappings import --detect --ips origins.txt {Ranges}")).Errors
            .SkipWhile(error => error.StartsWith("Warning: ", StringComparison.Ordinal));
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/detect.md"), Stop);
        Assert.Contains($"```text\n{string.Join('\n', errors)}\n```", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "--detect --ips origins.txt --ranges page.json", "page.json is a web page")]
    [InlineData(1, "--detect --ips origins.txt --ranges cloud.json missing.json", "missing.json cannot be opened: it does not exist.")]
    [InlineData(1, "--detect --ips comments.txt --ranges cloud.json", "comments.txt has no address.")]
    [InlineData(1, "--detect --ips - --ranges cloud.json", "standard input has no address.")]
    [InlineData(1, "--detect --ips missing.txt --ranges cloud.json", "missing.txt cannot be opened: it does not exist.")]
    [InlineData(2, "--detect zone.csv --ips origins.txt --ranges cloud.json", "leave out FILE")]
    [InlineData(2, "--detect zone.csv", "leave out FILE")]
    [InlineData(2, "--detect --ips origins.txt --ranges cloud.json --format csv", "--format is for mappings in FILE")]
    [InlineData(2, "--detect --ips origins.txt", "--detect needs both --ips and --ranges")]
    [InlineData(2, "--detect --ranges cloud.json", "--detect needs both --ips and --ranges")]
    [InlineData(2, "zone.csv --ips origins.txt", "--ips and --ranges need --detect")]
    [InlineData(2, "zone.csv --ranges cloud.json", "--ips and --ranges need --detect")]
    [InlineData(2, "--ips origins.txt --ranges cloud.json", "--ips and --ranges need --detect")]
    [InlineData(2, "", "Pass FILE, or --detect with --ips and --ranges.")]
    [InlineData(2, "--detect --ips - --ranges cloud.json --token-file -", "Standard input cannot be both")]
    public async Task Import_WithInvalidArgumentsOrFiles_ReportsTheReasonAndChangesNothing(int exitCode, string line, string reason)
    {
        await App.Tables.FillAsync(Zone, 1);
        Write("page.json", "<!DOCTYPE html>\n<html><title>Download</title></html>");
        Write("comments.txt", "# none\n\n");
        Write("zone.csv", MappingFiles.Csv(1));

        var run = await Ocr.RunAsync(exitCode, $"mappings import --prune --yes {line}");

        Assert.Contains(reason, run.Text, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Single(await App.Tables.RowsAsync(Zone));
    }
}
