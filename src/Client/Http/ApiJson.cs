using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OriginCloudRegions.Client.Http;

/// <summary>Refuses missing members and unexpected nulls.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Envelope<OriginCloudRegion>))]
[JsonSerializable(typeof(Envelope<DeletedOriginCloudRegion>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<OriginCloudRegion>>))]
[JsonSerializable(typeof(Envelope<BatchResult>))]
[JsonSerializable(typeof(Envelope<SupportedRegions>))]
[JsonSerializable(typeof(ErrorEnvelope))]
[JsonSerializable(typeof(OriginCloudRegionRequest))]
[JsonSerializable(typeof(IEnumerable<OriginCloudRegionRequest>))]
[JsonSerializable(typeof(IEnumerable<string>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    // Uses bytes instead of a stream, because bytes have a length and can be sent again.
    public static ByteArrayContent Body<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
}
