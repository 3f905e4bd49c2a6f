using System.Text.Json;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Headers">Names without regard to case.</param>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool IsClosing => Headers.TryGetValue("Connection", out var connection) && connection == "close";

    /// <summary>
    /// The server's own refusal of what is no HTTP: nothing but a status, and the connection is over.
    /// </summary>
    public bool IsBelowTheApi => Body.Length == 0 && IsClosing && Status is 400 or 405 or 411 or 414 or 431 or 505;

    /// <summary>Null where it tells of no error.</summary>
    public int? Code =>
        JsonDocument.Parse(Body).RootElement.GetProperty("errors") is var errors && errors.GetArrayLength() > 0
            ? errors[0].GetProperty("code").GetInt32()
            : null;
}
