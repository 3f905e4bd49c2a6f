using System.Text.Json.Serialization;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Catalogue;

/// <summary>Serialises the answers of the operation on the catalogue.</summary>
[JsonSerializable(typeof(Envelope<SupportedRegionsBody>))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    public static CatalogueJson Wire { get; } = new(HttpJson.AnswerOptions());
}
