using System.Text.Json;

namespace OriginCloudRegions.Testing.Http;

/// <summary>An answer that was read from a socket.</summary>
/// <param name="Headers">Names are case-insensitive.</param>
public sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool IsClosing => Headers.TryGetValue("Connection", out var connection) && connection == "close";

    /// <summary>The code of the first error, or null if the envelope has no error.</summary>
    public int? Code =>
        JsonDocument.Parse(Body).RootElement.GetProperty("errors") is var errors && errors.GetArrayLength() > 0
            ? errors[0].GetProperty("code").GetInt32()
            : null;
}
