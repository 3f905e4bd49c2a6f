using System.Buffers.Text;
using Azure;

namespace OriginCloudRegions.Core.Telemetry;

internal static class StorageOutcome
{
    public const string Ok = "ok";
    public const string NotFound = "not_found";

    public const string Conflict = "conflict";

    public const string Throttled = "throttled";
    public const string Fault = "fault";
    public const string Cancelled = "cancelled";

    private const int StatusLength = 3;

    public static string Of(Response response) => StatusOf(response) switch
    {
        < 400 => Ok,
        404 => NotFound,
        409 or 412 => Conflict,
        429 or 503 => Throttled,
        _ => Fault,
    };

    public static bool IsFault(string outcome) => outcome is Throttled or Fault;

    /// <summary>A transaction always returns 202; the first status in its body is the result.</summary>
    public static int StatusOf(Response response)
    {
        if (response.Status != 202 || response.ContentStream is not MemoryStream)
        {
            return response.Status;
        }

        var body = response.Content.ToMemory().Span;
        var line = "HTTP/1.1 "u8;
        var at = body.IndexOf(line);
        return at >= 0 && body.Length >= at + line.Length + StatusLength
            && Utf8Parser.TryParse(body.Slice(at + line.Length, StatusLength), out int status, out _)
            ? status
            : response.Status;
    }
}
