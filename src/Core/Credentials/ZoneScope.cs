using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Credentials;

public sealed record ZoneScope
{
    private const string AllText = "*";
    private readonly string[] zones;

    private ZoneScope(string[] zones) => this.zones = zones;

    public static ZoneScope All { get; } = new([AllText]);

    public bool IsAll => zones is [AllText];

    public static ZoneScope Of(IEnumerable<string> zones) => new([.. zones.Order(StringComparer.Ordinal).Distinct()]);

    /// <summary>Reads <c>*</c>, or zone ids separated by commas.</summary>
    public static ZoneScope Parse(string text) => Of(text.Split(',', StringSplitOptions.RemoveEmptyEntries));

    public bool Contains(ZoneId zone) => IsAll || Array.BinarySearch(zones, zone.Text, StringComparer.Ordinal) >= 0;

    public bool Equals(ZoneScope? other) => other is not null && zones.AsSpan().SequenceEqual(other.zones);

    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    public override string ToString() => string.Join(',', zones);
}
