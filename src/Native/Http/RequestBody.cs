using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace OriginCloudRegions.Native.Http;

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
        var reading = Read(read.Buffer, limit, request);
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return reading;
    }

    private static BodyReading Read(ReadOnlySequence<byte> body, int limit, HttpRequest request)
    {
        if (body.Length > limit)
        {
            return ApiErrors.BodyTooLarge;
        }

        if (body.Length > 0 && !request.HasJsonContentType())
        {
            return ApiErrors.MediaTypeUnsupported;
        }

        var bytes = ArrayPool<byte>.Shared.Rent((int)body.Length);
        try
        {
            body.CopyTo(bytes);
            return Parse(bytes.AsSpan(0, (int)body.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static BodyReading Parse(ReadOnlySpan<byte> bytes)
    {
        JsonDocument? json = null;
        try
        {
            if (!IsUnicode(bytes))
            {
                return ApiErrors.JsonMalformed;
            }

            // Keeps a copy of its own, pooled too. That nothing follows the value shows when the reader goes on.
            var reader = new Utf8JsonReader(bytes);
            json = JsonDocument.ParseValue(ref reader);
            reader.Read();
            return new BodyReading(json, null);
        }
        catch (JsonException)
        {
            json?.Dispose();
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
