using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>Committed pact files of the consumers.</summary>
internal static class CommittedPacts
{
    private static readonly string Folder = Path.Combine(Repository.Root, "contracts", "pacts");

    public static IEnumerable<string> Files =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal) : [];

    public static IEnumerable<PactInteraction> Interactions => Files.SelectMany(PactInteraction.ReadFile);
}
