using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OriginCloudRegions.Testing.Http;

/// <summary>A complete answer.</summary>
public sealed partial record Reply(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public JsonElement Result => Json.GetProperty("result");

    public int Code => Json.GetProperty("errors")[0].GetProperty("code").GetInt32();

    public string Message => Json.GetProperty("errors")[0].GetProperty("message").GetString()!;

    /// <summary>The number of storage calls for mappings that <c>Server-Timing</c> reports.</summary>
    public int TableCalls => int.Parse(TableMetric().Match(Headers["Server-Timing"]).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>Asserts that the body is exactly the envelope of this one error.</summary>
    public void IsRefusal(int status, int code, string message, string? pointer = null, (int Code, string Message)? chain = null)
    {
        var error = new Dictionary<string, object> { ["code"] = code, ["message"] = message };
        if (pointer is not null)
        {
            error["source"] = new Dictionary<string, object> { ["pointer"] = pointer };
        }

        if (chain is { } cause)
        {
            error["error_chain"] = new[] { new Dictionary<string, object> { ["code"] = cause.Code, ["message"] = cause.Message } };
        }

        var envelope = new Dictionary<string, object?>
        {
            ["errors"] = new[] { error },
            ["messages"] = Array.Empty<object>(),
            ["result"] = null,
            ["success"] = false,
        };
        Assert.Equal((status, JsonSerializer.Serialize(envelope, Unescaped)), (Status, Body));
        Assert.Equal("application/json", Headers["Content-Type"]);
        Assert.NotEmpty(Headers["X-Request-Id"]);
    }

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""^table;dur=\d+\.\d;desc="(\d+) calls"(,|$)""")]
    private static partial Regex TableMetric();
}
