using System.Text.Json.Serialization;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Mappings;

[JsonSerializable(typeof(Envelope<MappingBody>))]
[JsonSerializable(typeof(Envelope<DeletedBody>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<MappingBody>>))]
[JsonSerializable(typeof(Envelope<BatchBody>))]
internal sealed partial class MappingsJson : JsonSerializerContext
{
    public static MappingsJson Wire { get; } = new(HttpJson.AnswerOptions());
}
