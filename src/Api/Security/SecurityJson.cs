using System.Text.Json.Serialization;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Security;

[JsonSerializable(typeof(Envelope<TokenBody>))]
internal sealed partial class SecurityJson : JsonSerializerContext
{
    public static SecurityJson Wire { get; } = new(HttpJson.AnswerOptions());
}
