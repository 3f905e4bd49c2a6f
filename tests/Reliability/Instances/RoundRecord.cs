namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Keeps the findings of a round, because the output of a test that passes is not shown.</summary>
internal static class RoundRecord
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "reliability");

    public static void Add(string report) => File.AppendAllText(FileOf("rounds"), report + "\n");

    /// <summary>Keeps a history that no order explains.</summary>
    public static void Keep(string name, IEnumerable<object> lines) =>
        File.WriteAllLines(FileOf(name), lines.Select(line => $"{line}"));

    private static string FileOf(string name) => Path.Combine(Directory.CreateDirectory(Folder).FullName, $"{name}.txt");
}
