using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Range files with valid and invalid content.</summary>
public sealed class RangeFileTests : IDisposable
{
    private const string Gcp = """{"creationTime":"2025-07-24T19:16:28","prefixes":""";
    private const string Azure = """{"cloud":"Public","changeNumber":1,"values":""";

    private readonly FakeTimeProvider clock = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ocr-ranges-");

    public static TheoryData<string, string> Names => new()
    {
        { Excerpts.Aws, "aws" }, { Excerpts.Azure, "azure" }, { Excerpts.Gcp, "gcp" }, { Excerpts.Oci, "oci" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_OfFileWithoutVendorInItsName_RecognisesTheVendorByContent(string excerpt, string vendor)
    {
        var file = await ReadAsync("\ufeff" + Excerpts.Text(excerpt));

        Assert.Equal(vendor, file.Vendor);
        Assert.All(file.Prefixes, published => Assert.Equal(vendor, published.Vendor));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_OfTruncatedFile_IsRefusedAsTruncated(string excerpt, string vendor)
    {
        var text = Excerpts.Text(excerpt).TrimEnd();
        foreach (var length in Enumerable.Range(1, 200).Select(part => text.Length * part / 201).Append(text.Length - 1))
        {
            Assert.True(
                await RefusalAsync(text[..length]) is var refusal && refusal.Contains("truncated", StringComparison.Ordinal),
                $"{vendor}, {length} characters: {refusal}");
        }
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \r\n", "is empty")]
    [InlineData("<!DOCTYPE html><html></html>", "is a web page")]
    [InlineData("\n  <html>", "is a web page")]
    [InlineData("no JSON", "is truncated or not JSON")]
    [InlineData("[]", "is not a range file of a vendor")]
    [InlineData("null", "is not a range file of a vendor")]
    [InlineData("""{"ipv4_cidrs":["192.0.2.0/24"]}""", "is not a range file of a vendor")]
    [InlineData("""{"createDate":"2025-07-24-20-23-14","prefixes":[],"ipv6_prefixes":[]}""", "it has no prefixes")]
    [InlineData(Gcp + """[{"ipv4Prefix":"192.0.2.0/24"}]}""", "file than cloud.json: prefixes[0].scope is missing")]
    [InlineData(Gcp + """[{"scope":"us-east1"}]}""", "prefixes[0].ipv4Prefix is missing")]
    [InlineData(Gcp + "[7]}", "prefixes[0].scope is missing")]
    [InlineData(Gcp + "{}}", "prefixes is missing or not a list")]
    [InlineData(Gcp + """[{"scope":"us-east1","ipv4Prefix":"192.0.2.1/24"}]}""", "[0].ipv4Prefix is not a prefix")]
    [InlineData(Gcp + """[{"scope":"\u001b[31m","ipv4Prefix":"192.0.2.0/24"}]}""", "prefixes[0].scope is not a name")]
    [InlineData("""{"cloud":"AzureChinaCloud","changeNumber":1,"values":[]}""", "its cloud is AzureChinaCloud")]
    [InlineData(Azure + """[{"name":"AzureCloud"}]}""", "values[0].properties is missing")]
    [InlineData(
        Azure + """[{"name":"A","properties":{"region":"","addressPrefixes":[7]}}]}""",
        "values[0].properties.addressPrefixes[0] is not a string")]
    [InlineData(
        """{"last_updated_timestamp":"2025-07-21T07:13:25","regions":[{"region":"r","cidrs":[{"cidr":"192.0.2.0/24"}]}]}""",
        "regions[0].cidrs[0].tags is missing")]
    public async Task Read_OfInvalidContent_IsRefusedWithFileNameAndReason(string content, string reason)
    {
        var refusal = await RefusalAsync(content);

        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.Contains("ranges.json", refusal, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_OfMissingFile_IsRefused() => Assert.Contains(
        "cannot be opened: it does not exist.",
        (await Assert.ThrowsAsync<RefusedException>(() => LoadAsync(Path.Combine(folder.FullName, "no.json")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Read_OfOciFileWithIpv6_ReturnsIpv4AndIpv6Prefixes()
    {
        const string content =
            """
            {"last_updated_timestamp":"2026-07-21T07:13:25.457838","regions":[{"region":"uk-london-1",
            "cidrs":[{"cidr":"79.72.64.0/19","tags":["OCI"]},{"cidr":"192.0.2.0/24","tags":["NEW"]}],
            "ipv6_cidrs":[{"cidr":"2001:db8::/44","tags":["OCI"]},{"cidr":"2001:db8:1000::/44","tags":["OSN"]}]}]}
            """;

        Assert.Equal(
            [
                ("79.72.64.0/19", PrefixMeaning.Region, "uk-london-1"),
                ("192.0.2.0/24", PrefixMeaning.Vendor, null),
                ("2001:db8::/44", PrefixMeaning.Region, "uk-london-1"),
                ("2001:db8:1000::/44", PrefixMeaning.Global, "OSN"),
            ],
            (await ReadAsync(content)).Prefixes.Select(one => (one.Prefix.Text, one.Meaning, one.Name)));
    }

    [Fact]
    public async Task Load_OfTwoFilesOfOneVendor_IsRefused()
    {
        var other = await WriteAsync("other.json", Excerpts.Text(Excerpts.Aws));

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => LoadAsync(Excerpts.PathOf(Excerpts.Aws), other));

        Assert.Contains("both of aws", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Excerpts.Aws, "any.json", "2025-07-24T20:23:14Z")]
    [InlineData(Excerpts.Gcp, "any.json", "2025-07-24T19:16:28.780563Z")]
    [InlineData(Excerpts.Oci, "any.json", "2025-07-21T07:13:25.457838Z")]
    [InlineData(Excerpts.Azure, "ServiceTags_Public_20250721.json", "2025-07-21T00:00:00Z")]
    [InlineData(Excerpts.Azure, "ServiceTags_Public_20250721 (1).json", "2025-07-21T00:00:00Z")]
    public async Task Load_OfFileOlderThan90Days_WarnsWithItsDate(string excerpt, string name, string published)
    {
        var path = await WriteAsync(name, Excerpts.Text(excerpt));
        clock.SetUtcNow(DateTimeOffset.Parse(published, CultureInfo.InvariantCulture) + TimeSpan.FromDays(90));
        Assert.Empty((await LoadAsync(path)).Warnings);

        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Contains(
            $"{name} was published on {published[..10]}, more than 90 days ago",
            Assert.Single((await LoadAsync(path)).Warnings),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Excerpts.Azure, "ranges.json")]
    [InlineData(Excerpts.Azure, "ServiceTags_Public.json")]
    [InlineData(Excerpts.Azure, "ServiceTags_Public_20251345.json")]
    [InlineData(Excerpts.Azure, "ServiceTags_Public_202507210.json")]
    [InlineData(Excerpts.Aws, "ip-ranges.json")]
    public async Task Load_OfFileWithoutValidDate_WarnsThatItsAgeIsUnknown(string excerpt, string name)
    {
        var text = Excerpts.Text(excerpt).Replace("2025-07-24-20-23-14", "24 July 2025", StringComparison.Ordinal);
        var path = await WriteAsync(name, text);

        Assert.Contains(
            $"{name} does not say when it was published",
            Assert.Single((await LoadAsync(path)).Warnings),
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> RefusalAsync(string content) =>
        (await Assert.ThrowsAsync<RefusedException>(() => ReadAsync(content))).Message;

    private async Task<RangeFile> ReadAsync(string content) =>
        await RangeFile.ReadAsync(await WriteAsync("ranges.json", content), TestContext.Current.CancellationToken);

    private async Task<string> WriteAsync(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        return path;
    }

    private Task<LoadedRanges> LoadAsync(params string[] paths) =>
        RangeFiles.LoadAsync(paths, RegionCatalogue.Load(), clock, TestContext.Current.CancellationToken);
}
