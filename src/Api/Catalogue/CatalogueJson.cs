using System.Text.Json.Serialization;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Catalogue;

[JsonSerializable(typeof(Envelope<SupportedRegionsBody>))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    public static CatalogueJson Wire { get; } = new(HttpJson.AnswerOptions());
}
