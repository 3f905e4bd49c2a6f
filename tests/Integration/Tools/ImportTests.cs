namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr mappings import</c>, <c>export</c> and <c>diff</c>.</summary>
public sealed class ImportTests(RunningApp app) : OcrTests(app), IClassFixture<RunningApp>
{
    [Fact]
    public async Task Export_OfAllRegionsAndAddressFamilies_ImportsWithoutChange()
    {
        var lines = MappingFiles.Lines(2 * MappingFiles.RegionCount).ToArray();
        Write("zone.csv", MappingFiles.Csv(lines));

        var import = await Ocr.RunAsync(0, "mappings import zone.csv");
        var export = await Ocr.OutputAsync("mappings export");

        Assert.Equal($"{lines.Length} created, 0 replaced, 0 deleted, 0 unchanged.", import.Errors[^1]);
        Assert.Equal(MappingFiles.Csv(lines.OrderBy(line => line.Split(',')[0], StringComparer.Ordinal)), export);
        var again = await Ocr.RunAsync(0, "mappings import - --dry-run", export);
        Assert.Empty(again.Output);
        Assert.Equal(["No change.", $"0 to create, 0 to replace, 0 to delete, {lines.Length} unchanged."], again.Errors);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Export_InEachFormat_IsRepeatableAndImportsWithoutChange(string format)
    {
        await Ocr.RunAsync(0, "mappings import -", MappingFiles.Csv(30));
        Write($"zone.{format}", await Ocr.OutputAsync($"mappings export --format {format}"));

        Assert.Equal(await ReadAsync($"zone.{format}"), await Ocr.OutputAsync($"mappings export --format {format}"));
        Assert.StartsWith("No change", (await Ocr.RunAsync(0, $"mappings import zone.{format}")).Errors[0], StringComparison.Ordinal);
        var other = new Ocr(App, Api.NewZone(), Folder.Path);
        await other.RunAsync(0, $"mappings import - --format {format}", await ReadAsync($"zone.{format}"));
        Assert.Equal(await Ocr.OutputAsync("mappings export"), await other.OutputAsync("mappings export"));
    }

    [Fact]
    public async Task ImportDryRun_ShowsEachChangeAndWritesNothing()
    {
        await Ocr.RunAsync(0, "mappings import -", "192.0.2.1,aws,us-east-1\n192.0.2.2,aws,us-east-1\n192.0.2.3,aws,us-east-1\n");
        var before = await App.Tables.PartitionAsync(Zone);
        Write("new.csv", "192.0.2.1,aws,us-east-1\n192.0.2.2,gcp,us-central1\n192.0.2.4,oci,ap-mumbai-1\n");

        var run = await Ocr.RunAsync(0, "mappings import new.csv --prune --dry-run --output csv");

        Assert.Equal(
            [
                "change,origin_ip,vendor,region,was_vendor,was_region",
                "delete,192.0.2.3,,,aws,us-east-1",
                "replace,192.0.2.2,gcp,us-central1,aws,us-east-1",
                "create,192.0.2.4,oci,ap-mumbai-1,,",
            ],
            run.Output);
        Assert.Equal(["1 to create, 1 to replace, 1 to delete, 1 unchanged."], run.Errors);
        Assert.Equal(run.Output, (await Ocr.RunAsync(0, "mappings diff new.csv --output csv")).Output);
        Assert.Equal(2, (await Ocr.RunAsync(2, "mappings diff new.csv --exit-code")).ExitCode);
        var after = await App.Tables.PartitionAsync(Zone);
        Assert.Equal(before.Select(row => (row.Key, row.Value.ETag)), after.Select(row => (row.Key, row.Value.ETag)));
    }

    [Fact]
    public async Task ImportWithPrune_DeletesMappingsThatTheFileDoesNotContain()
    {
        await Ocr.RunAsync(0, "mappings import -", MappingFiles.Csv(250));
        Write("zone.csv", MappingFiles.Csv(120, shift: 1));

        var kept = await Ocr.RunAsync(0, "mappings import zone.csv");
        var refused = await Ocr.RunAsync(2, "mappings import zone.csv --prune");
        Assert.Equal(250, (await App.Tables.RowsAsync(Zone)).Count);
        var pruned = await Ocr.RunAsync(0, "mappings import zone.csv --prune --yes");

        Assert.Equal("The zone has 130 mappings that the file does not name. --prune would delete them.", kept.Errors[0]);
        Assert.Contains("Pass --yes", refused.Errors[^1], StringComparison.Ordinal);
        Assert.Equal("0 created, 0 replaced, 130 deleted, 120 unchanged.", pruned.Errors[^1]);
        Assert.Equal(0, (await Ocr.RunAsync(0, "mappings diff zone.csv --exit-code")).ExitCode);
        Assert.Equal(120, await App.Tables.CounterAsync(Zone));
    }

    [Theory]
    [InlineData("csv", "192.0.2.1,aws,us-east-1\n192.0.2,aws,us-east-1\n", "line 2: \"192.0.2\" is not an IP address.")]
    [InlineData("csv", "\n192.0.2.1,ibm,us-east-1\n", "line 2: \"ibm\" is not one of the vendors aws, azure, gcp, oci.")]
    [InlineData("csv", "192.0.2.1,aws,mars-1\n", "line 1: aws has no region \"mars-1\".")]
    [InlineData("csv", "192.0.2.1,aws\n", "line 1: it has 2 fields instead of 3: origin_ip, vendor, region.")]
    [InlineData("csv", "192.0.2.1,\"aws,us-east-1\n", "line 1: its quotes do not match.")]
    [InlineData("csv", "192.0.2.1,aws,us-east-1,\n", "line 1: it has 4 fields instead of 3: origin_ip, vendor, region.")]
    [InlineData("csv", "vendor,origin_ip,region\naws,192.0.2.1,us-east-1,x\n", "line 2: it has 4 fields instead of 3: vendor, origin_ip, region.")]
    [InlineData("csv", "192.0.2.1;aws;us-east-1\n", "line 1: its fields must be separated by commas, not by semicolons or tabs.")]
    [InlineData("csv", "origin_ip,vendor\n192.0.2.1,aws\n", "line 1: the heading must have one column region.")]
    [InlineData("csv", "ip,vendor,region\n192.0.2.1,aws,us-east-1\n", "line 1: the heading must have one column origin_ip.")]
    [InlineData("csv", "region,origin_ip,region,vendor\n", "line 1: the heading must have one column region.")]
    [InlineData("csv", "\u001b[31mred,aws,us-east-1\n", "line 1: \"\\u001b[31mred\" is not an IP address.")]
    [InlineData("csv", "::1,aws,us-east-1\n0::1,aws,us-west-2\n", "line 2: line 1 names another region for ::1.")]
    [InlineData("json", "[{\"origin_ip\":\"192.0.2.1\",\"vendor\":\"aws\"}]", "item 1: region is missing or not a string.")]
    [InlineData("json", "[{\"origin_ip\":\"::1\",\"vendor\":\"aws\",\"region\":\"us-east-1\"},{\"origin_ip\":\"::1\",\"vendor\":\"aws\",\"region\":\"us-west-2\"}]", "item 2: item 1 names another region for ::1.")]
    [InlineData("json", "[\n7]", "item 1: it is not a JSON object.")]
    [InlineData("jsonl", "{\"origin_ip\":\"192.0.2.1\",\"vendor\":\"aws\",\"region\":\"us-east-1\"}\nnull\n{", "line 3: it is not JSON.")]
    public async Task Import_OfFileWithInvalidLine_NamesTheLineAndChangesNothing(string format, string content, string reason)
    {
        Write($"bad.{format}", $"{content}");

        var run = await Ocr.RunAsync(1, $"mappings import bad.{format} --prune --yes");

        Assert.Contains($"bad.{format}, {reason}", run.Errors);
        Assert.Contains("nothing is changed", run.Errors[^1], StringComparison.Ordinal);
        Assert.Empty(await App.Tables.RowsAsync(Zone));
    }

    [Theory]
    [InlineData(1, "mappings import missing.csv --prune --yes", "missing.csv cannot be opened: it does not exist.")]
    [InlineData(1, "mappings import empty.csv --prune --yes", "empty.csv is empty.")]
    [InlineData(1, "mappings import - --prune --yes", "standard input is empty.")]
    [InlineData(1, "mappings import - --format jsonl --prune --yes", "standard input is empty.")]
    [InlineData(1, "mappings import blank.csv --prune --yes", "blank.csv is empty.")]
    [InlineData(1, "mappings import broken.json --prune --yes", "broken.json is not a JSON array of mappings: line 2 cannot be read.")]
    [InlineData(1, "mappings import object.json --prune --yes", "object.json is not a JSON array")]
    [InlineData(2, "mappings import zone.txt", "pass --format")]
    [InlineData(2, "mappings import zone.csv --format terraform", "--format must be one of csv, json, jsonl")]
    [InlineData(2, "mappings import zone.csv --output json", "--output needs --dry-run")]
    [InlineData(2, "mappings import zone.csv --output xml", "--output must be one of table, json, csv")]
    [InlineData(2, "mappings import - --token-file -", "Standard input cannot be both")]
    [InlineData(2, "mappings diff - --token-file -", "Standard input cannot be both")]
    public async Task Import_WithInvalidArgumentsOrFiles_ReportsTheReasonAndChangesNothing(int exitCode, string line, string reason)
    {
        await App.Tables.FillAsync(Zone, 1);
        Write("empty.csv", "");
        Write("blank.csv", "\n\n");
        Write("broken.json", "[{},\n{]");
        Write("object.json", "{}");
        Write("zone.txt", MappingFiles.Csv(1));

        Assert.Contains(reason, (await Ocr.RunAsync(exitCode, line)).Text, StringComparison.Ordinal);
        Assert.Single(await App.Tables.RowsAsync(Zone));
    }

    [Fact]
    public async Task Import_Of3500Lines_Sends2ReadsAnd35Batches()
    {
        await using var gateway = await StartGatewayAsync();

        var run = await Through(gateway).RunAsync(0, "mappings import -", MappingFiles.Csv(3_500));

        Assert.Equal("3,500 created, 0 replaced, 0 deleted, 0 unchanged.", run.Errors[^1]);
        Assert.Equal((2, 35), (gateway.Requests.Count - gateway.Writes.Count(), gateway.Writes.Count()));
    }

    [Fact]
    public async Task Import_OfQuotedAndReorderedColumns_StoresTheMapping()
    {
        await Ocr.RunAsync(0, "mappings import -", "\"Region\",note,\"ORIGIN_IP\",vendor\r\nus-east-1,\"a \"\"b\"\", c\",192.0.2.1,\"aws\"\r\n");

        Assert.Equal("origin_ip,vendor,region\n192.0.2.1,aws,us-east-1\n", await Ocr.OutputAsync("mappings export"));
    }

    /// <summary>After the deletion, the first mapping of page 2 is on page 1, which is already read.</summary>
    [Fact]
    public async Task Export_WhenMappingsMoveBetweenPages_ContainsEachMapping()
    {
        await App.Tables.FillAsync(Zone, 250);
        await using var gateway = await StartGatewayAsync();
        var change = new Lazy<Task>(async () =>
        {
            await App.Api.DeleteAsync(Zone, "10.0.0.0");
            await App.Api.PutAsync(Zone, "192.0.2.1");
        });
        gateway.OnRead = async context =>
        {
            if (context.Request.Query["page"] != "1")
            {
                await change.Value;
            }

            return false;
        };

        var exported = await Through(gateway).OutputAsync("mappings export");

        Assert.Equal(
            (await App.Tables.RowsAsync(Zone)).Keys.Order(StringComparer.Ordinal),
            exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
    }

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Folder.File(name), Stop);
}
