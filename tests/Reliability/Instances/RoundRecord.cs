using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Keeps with the build's artifacts what a round found, since the output of a test that passes is shown nowhere.</summary>
internal static class RoundRecord
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "reliability");

    public static void Add(string report) => File.AppendAllText(FileOf("rounds"), report + "\n");

    /// <summary>A history that could not be explained.</summary>
    public static void Keep(string name, IEnumerable<object> lines) => File.WriteAllLines(FileOf(name), lines.Select(line => $"{line}"));

    private static string FileOf(string name) => Path.Combine(Directory.CreateDirectory(Folder).FullName, $"{name}.txt");
}
