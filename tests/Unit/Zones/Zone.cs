using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Unit.Zones;

internal static class Zone
{
    public static ZoneId Of(string text) =>
        ZoneId.TryParse(text, out var zone) ? zone : throw new ArgumentException($"\"{text}\" is not a zone id.", nameof(text));
}
