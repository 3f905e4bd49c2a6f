using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OriginCloudRegions.Api.Http;

/// <summary>Serialises answers without a result.</summary>
[JsonSerializable(typeof(Envelope<string>))]
internal sealed partial class HttpJson : JsonSerializerContext
{
    public static HttpJson Wire { get; } = new(AnswerOptions());

    /// <summary>The options of every subject's answers. They leave apostrophes alone: an answer is never part of a page of HTML.</summary>
    public static JsonSerializerOptions AnswerOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
