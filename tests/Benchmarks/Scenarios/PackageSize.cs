using System.IO.Compression;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>Size of the package that an instance downloads before its first start.</summary>
internal static class PackageSize
{
    public static Section Run(IReadOnlyList<Pairing> pairings) => new(
        "Package size",
        "The published folder as a zip file. The ASP.NET Core baseline includes the .NET runtime, which the native head does not\n"
        + "need.",
        [
            .. pairings.Select(pairing => new Comparison(
                pairing.Head, "zip file", pairing.Book.Name, "MB", Zipped(pairing.Ours), Zipped(pairing.Book), Better.Lower)),
        ]);

    private static double Zipped(Contender contender)
    {
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(contender.Folder, zip, CompressionLevel.Optimal, includeBaseDirectory: false);
        return zip.Length / 1024d / 1024;
    }
}
