using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>The committed pact files of the consumers.</summary>
internal static class CommittedPacts
{
    private static readonly string Folder = Path.Combine(Repository.Root, "contracts", "pacts");

    public static IEnumerable<PactInteraction> Interactions =>
        Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(PactInteraction.ReadFile);
}
