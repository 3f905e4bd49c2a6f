using System.Globalization;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Cli.Detect;

internal static class RangeFiles
{
    // The age at which a file causes a warning, because it lacks newer regions. Vendors publish at least weekly.
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(90);

    public static async Task<LoadedRanges> LoadAsync(
        IEnumerable<string> paths, RegionCatalogue catalogue, TimeProvider clock, CancellationToken cancellation)
    {
        var files = new Dictionary<string, RangeFile>();
        foreach (var path in paths)
        {
            var file = await RangeFile.ReadAsync(path, cancellation);
            if (!files.TryAdd(file.Vendor, file))
            {
                throw new RefusedException(
                    $"{files[file.Vendor].Path} and {path} are both of {file.Vendor} and may contradict each other: give one of them.");
            }
        }

        var oldest = clock.GetUtcNow() - MaxAge;
        return new LoadedRanges(
            new AddressRanges(files.Values.SelectMany(file => file.Prefixes), catalogue),
            [.. files.Values.Select(file => Warning(file, oldest)).OfType<string>()]);
    }

    private static string? Warning(RangeFile file, DateTimeOffset oldest) => file.PublishedOn switch
    {
        null => $"{file.Path} does not say when it was published: what it says may be outdated.",
        { } date when date < oldest =>
            $"{file.Path} was published on {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, "
            + $"more than {MaxAge.Days} days ago: download it again.",
        _ => null,
    };
}
