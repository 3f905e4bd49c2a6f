using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace OriginCloudRegions.Api.Http;

internal static class RequestBody
{
    /// <summary>The largest body of an operation on one mapping, in bytes.</summary>
    public const int SingleLimit = 16 * 1024;

    public static async Task<BodyReading> ReadAsync(OperationRequest request, int limit)
    {
        var sent = request.Sent;
        if (sent.IsBodyLost)
        {
            return ApiErrors.LengthRequired;
        }

        if (long.TryParse(sent.Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > limit)
        {
            return ApiErrors.BodyTooLarge;
        }

        try
        {
            return await sent.ReadBodyAsync(limit + 1, body => Read(body, limit, sent), request.Cancellation);
        }
        catch (IOException)
        {
            return ApiErrors.JsonMalformed;
        }
    }

    private static BodyReading Read(ReadOnlySequence<byte> body, int limit, ApiRequest sent)
    {
        if (body.Length > limit)
        {
            return ApiErrors.BodyTooLarge;
        }

        if (body.Length > 0 && BodyFormat.Refuse(sent) is { } refusal)
        {
            return refusal;
        }

        return Parse(body.IsSingleSegment ? body.FirstSpan : body.ToArray());
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

            // The document keeps a pooled copy of the bytes. The second read fails if text follows the value.
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

    // Checks UTF-8 and surrogate pairs (RFC 8259 section 8). The parser checks neither, and a later read would throw.
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
