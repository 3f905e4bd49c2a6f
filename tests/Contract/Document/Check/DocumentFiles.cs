using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.Document;

internal static class DocumentFiles
{
    public static string Current => Path.Combine(Repository.Root, "contracts", "openapi.json");

    /// <summary>The contract as it was last released.</summary>
    public static string Released => Directory.EnumerateFiles(Path.Combine(Repository.Root, "contracts", "released"), "openapi-*.json")
        .MaxBy(file => Version.Parse(Path.GetFileNameWithoutExtension(file)["openapi-".Length..]))!;
}
