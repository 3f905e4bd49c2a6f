using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>The committed pact files, which ProviderTests verifies.</summary>
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

        // Compares lines, because Git may change their ends.
        var before = File.Exists(committed) ? File.ReadAllLines(committed) : [];
        var now = File.ReadAllLines(written.FullName);
        var same = before.AsSpan().CommonPrefixLength(now);
        Assert.True(
            same == before.Length && same == now.Length,
            $"""
            contracts/pacts/{written.Name} differs from what the consumer has written, from line {same + 1} on:
              committed: {before.ElementAtOrDefault(same) ?? "(no such line)"}
              written:   {now.ElementAtOrDefault(same) ?? "(no such line)"}
            To accept the change, run {Accept}=1 dotnet test --project tests/Contract and commit the file.
            """);
    }
}
