using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace OriginCloudRegions.Functions.Http;

/// <summary>Reads a body as JSON, or says why it is none.</summary>
internal static class RequestBody
{
    /// <summary>Largest body of an operation on one mapping, in bytes.</summary>
    public const int SingleLimit = 16 * 1024;

    public static async Task<BodyReading> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            return ApiErrors.BodyTooLarge;
        }

        var read = await request.BodyReader.ReadAtLeastAsync(limit + 1, cancellation);
        var bytes = read.Buffer.Length <= limit ? read.Buffer.ToArray() : null;
        request.BodyReader.AdvanceTo(read.Buffer.End);
        if (bytes is null)
        {
            return ApiErrors.BodyTooLarge;
        }

        if (bytes.Length > 0 && !request.HasJsonContentType())
        {
            return ApiErrors.MediaTypeUnsupported;
        }

        return Parse(bytes);
    }

    private static BodyReading Parse(byte[] bytes)
    {
        try
        {
            return IsUnicode(bytes) ? new BodyReading(JsonDocument.Parse(bytes), null) : ApiErrors.JsonMalformed;
        }
        catch (JsonException)
        {
            return ApiErrors.JsonMalformed;
        }
    }

    /// <summary>
    /// RFC 8259 section 8: JSON is UTF-8, and its texts are Unicode. The parser leaves both to whoever takes a text from it,
    /// where half of a surrogate pair ("\ud800") would be a fault and no longer a refusal.
    /// </summary>
    private static bool IsUnicode(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        if (!json.Contains((byte)'\\'))
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                _ = reader is { ValueIsEscaped: true } ? reader.GetString() : null;
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
