using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Testing.Contract;

/// <summary>Paths of the contract document in the repository.</summary>
public static class DocumentFiles
{
    public static string Current => Path.Combine(Repository.Root, "contracts", "openapi.json");

    /// <summary>The contract of the latest release.</summary>
    public static string Released => Directory.EnumerateFiles(Path.Combine(Repository.Root, "contracts", "released"), "openapi-*.json")
        .MaxBy(file => Version.Parse(Path.GetFileNameWithoutExtension(file)["openapi-".Length..]))!;
}
