using System.Globalization;

namespace OriginCloudRegions.Api.Http;

/// <summary>Writes times in UTC and whole seconds (RFC 3339 section 5.6).</summary>
internal static class Rfc3339
{
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
