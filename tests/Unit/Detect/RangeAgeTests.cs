using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Files that are older than 90 days, or do not say how old they are.</summary>
public sealed class RangeAgeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ocr-ranges-");

    [Theory]
    [InlineData(Excerpts.Aws, "any.json", "2025-07-24T20:23:14Z")]
    [InlineData(Excerpts.Gcp, "any.json", "2025-07-24T19:16:28.780563Z")]
    [InlineData(Excerpts.Oci, "any.json", "2025-07-21T07:13:25.457838Z")]
    [InlineData(Excerpts.Azure, "ServiceTags_Public_20250721.json", "2025-07-21T00:00:00Z")]
    [InlineData(Excerpts.Azure, "ServiceTags_Public_20250721 (1).json", "2025-07-21T00:00:00Z")]
    public async Task Load_OfFileOlderThan90Days_WarnsWithItsDate(string excerpt, string name, string published)
    {
        var date = DateTimeOffset.Parse(published, CultureInfo.InvariantCulture);

        Assert.Empty(await WarningsAsync(excerpt, name, date + TimeSpan.FromDays(90)));
        var warning = Assert.Single(await WarningsAsync(excerpt, name, date + TimeSpan.FromDays(90) + TimeSpan.FromTicks(1)));
        Assert.Contains($"{name} was published on {published[..10]}, more than 90 days ago", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ranges.json")]
    [InlineData("ServiceTags_Public.json")]
    [InlineData("ServiceTags_Public_20251345.json")]
    [InlineData("ServiceTags_Public_202507210.json")]
    public async Task Load_OfAzureFileWithoutDateInItsName_WarnsThatItsAgeIsUnknown(string name) => Assert.Contains(
        $"{name} does not say when it was published",
        Assert.Single(await WarningsAsync(Excerpts.Azure, name, new DateTimeOffset(2025, 7, 22, 0, 0, 0, TimeSpan.Zero))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Load_OfFileWithDateInAnotherForm_WarnsThatItsAgeIsUnknown()
    {
        var path = Path.Combine(folder.FullName, "ip-ranges.json");
        var text = Excerpts.Text(Excerpts.Aws).Replace("2025-07-24-20-23-14", "24 July 2025", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        Assert.Contains("does not say when", Assert.Single(await WarningsAsync(path, DateTimeOffset.UnixEpoch)), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<IReadOnlyList<string>> WarningsAsync(string excerpt, string name, DateTimeOffset now)
    {
        var path = Path.Combine(folder.FullName, name);
        File.Copy(Excerpts.PathOf(excerpt), path, overwrite: true);
        return WarningsAsync(path, now);
    }

    private static async Task<IReadOnlyList<string>> WarningsAsync(string path, DateTimeOffset now)
    {
        var clock = new FakeTimeProvider(now);
        return (await RangeFiles.LoadAsync([path], RegionCatalogue.Load(), clock, TestContext.Current.CancellationToken)).Warnings;
    }
}
