using System.Text.Json.Serialization;

namespace OriginCloudRegions.Core.Catalogue;

internal sealed record CatalogueFile(IReadOnlyDictionary<string, CloudRegion[]> Vendors);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CatalogueFile))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
