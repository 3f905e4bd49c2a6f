using System.Text.Json.Serialization;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Health;

[JsonSerializable(typeof(Envelope<HealthBody>))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    public static HealthJson Wire { get; } = new(HttpJson.AnswerOptions());
}
