using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OriginCloudRegions.Api.Http;

[JsonSerializable(typeof(Envelope<string>))]
internal sealed partial class HttpJson : JsonSerializerContext
{
    public static HttpJson Wire { get; } = new(AnswerOptions());

    /// <summary>Does not escape apostrophes, because no answer is part of an HTML page.</summary>
    public static JsonSerializerOptions AnswerOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
