using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>The pact files that the provider is held to.</summary>
internal static class CommittedPact
{
    private const string Accept = "OCR_ACCEPT_PACTS";

    private static readonly string Folder = Path.Combine(Repository.Root, "contracts", "pacts");

    public static void AssertSame(FileInfo written)
    {
        var committed = Path.Combine(Folder, written.Name);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Folder);
            written.CopyTo(committed, overwrite: true);
        }

        var difference = Difference(File.Exists(committed) ? Lines(committed) : [], Lines(written.FullName));
        Assert.True(
            difference is null,
            $"""
            contracts/pacts/{written.Name} is not what the consumer has just written, {difference}
            If the consumer is right, accept what it wrote, and commit it: {Accept}=1 dotnet test tests/Contract
            """);
    }

    private static string? Difference(string[] committed, string[] written)
    {
        if (committed.AsSpan().SequenceEqual(written))
        {
            return null;
        }

        var same = committed.AsSpan().CommonPrefixLength(written);
        return $"""
            from line {same + 1} on:
              committed: {committed.ElementAtOrDefault(same) ?? "(no such line)"}
              written:   {written.ElementAtOrDefault(same) ?? "(no such line)"}
            """;
    }

    // By lines, since Git may have changed how they end.
    private static string[] Lines(string file) => File.ReadAllLines(file);
}
