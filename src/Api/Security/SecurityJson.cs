using System.Text.Json.Serialization;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Security;

/// <summary>Serialises the answers of the operation on tokens.</summary>
[JsonSerializable(typeof(Envelope<TokenBody>))]
internal sealed partial class SecurityJson : JsonSerializerContext
{
    public static SecurityJson Wire { get; } = new(HttpJson.AnswerOptions());
}
