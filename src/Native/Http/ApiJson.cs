using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OriginCloudRegions.Native.Catalogue;
using OriginCloudRegions.Native.Health;
using OriginCloudRegions.Native.Mappings;
using OriginCloudRegions.Native.Security;

namespace OriginCloudRegions.Native.Http;

/// <summary>How answers are written, without reflection.</summary>
[JsonSerializable(typeof(Envelope<MappingBody>))]
[JsonSerializable(typeof(Envelope<DeletedBody>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<MappingBody>>))]
[JsonSerializable(typeof(Envelope<BatchBody>))]
[JsonSerializable(typeof(Envelope<SupportedRegionsBody>))]
[JsonSerializable(typeof(Envelope<TokenBody>))]
[JsonSerializable(typeof(Envelope<HealthBody>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Leaves apostrophes and the like alone: answers are JSON, never part of a page of HTML.</summary>
    public static ApiJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
