using System.Text.Json;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Headers">Names without regard to case.</param>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool IsClosing => Headers.TryGetValue("Connection", out var connection) && connection == "close";

    /// <summary>Null where it tells of no error.</summary>
    public int? Code =>
        JsonDocument.Parse(Body).RootElement.GetProperty("errors") is var errors && errors.GetArrayLength() > 0
            ? errors[0].GetProperty("code").GetInt32()
            : null;
}
