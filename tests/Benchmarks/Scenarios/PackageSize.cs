using System.IO.Compression;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Size of the package that an instance downloads before its first start.</summary>
internal static class PackageSize
{
    public static Section Run(IReadOnlyList<Pairing> pairings) => new(
        "Package size",
        "The published folder as a zip file. The ASP.NET Core baseline includes the .NET runtime, which the native head does not\n"
        + "need.",
        [
            .. pairings.Select(pairing => pairing.Compare<Contender>(
                "zip file", Measure.Megabytes, [[pairing.Ours], [pairing.Book]], Zipped)),
        ]);

    private static double Zipped(Contender contender)
    {
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(contender.Folder, zip, CompressionLevel.Optimal, includeBaseDirectory: false);
        return zip.Length / 1024d / 1024;
    }
}
