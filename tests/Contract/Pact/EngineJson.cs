using System.Text.Encodings.Web;
using System.Text.Json;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>JSON for the engine: names stay as they are written.</summary>
internal static class EngineJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object value) => JsonSerializer.Serialize(value, Options);
}
