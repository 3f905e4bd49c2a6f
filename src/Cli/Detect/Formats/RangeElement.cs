using System.Text.Json;

namespace OriginCloudRegions.Cli.Detect.Formats;

/// <summary>
/// A value of a range file and its place in the file. A missing or wrong member is a <see cref="FormatException"/> with
/// its place.
/// </summary>
/// <param name="index">The index in the list at the place; negative if the value is at the place itself.</param>
internal readonly struct RangeElement(JsonElement value, string place, int index = -1)
{
    private const int MaxNameLength = 64;

    // Made for messages only: files have 100,000 entries.
    private string Place => index < 0 ? place : $"{place}[{index}]";

    public IEnumerable<RangeElement> Items(string member)
    {
        var place = PlaceOf(member);
        return Find(member, JsonValueKind.Array) is { } items
            ? items.EnumerateArray().Select((item, index) => new RangeElement(item, place, index))
            : throw new FormatException($"{place} is missing or not a list");
    }

    public RangeElement Object(string member) => Find(member, JsonValueKind.Object) is { } found
        ? new RangeElement(found, PlaceOf(member))
        : throw new FormatException($"{PlaceOf(member)} is missing or not an object");

    public bool Has(string member) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out _);

    public string Text(string member) => Find(member, JsonValueKind.String)?.GetString()
        ?? throw new FormatException($"{PlaceOf(member)} is missing or not a string");

    /// <summary>A vendor's name of a region or tag. It is printed unchanged, so it must be plain.</summary>
    public string Name(string member)
    {
        var name = Text(member);
        return name.Length is > 0 and <= MaxNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? name
            : throw new FormatException($"{PlaceOf(member)} is not a name");
    }

    public AddressPrefix Prefix(string member) =>
        AddressPrefix.TryParse(Text(member)) ?? throw new FormatException($"{PlaceOf(member)} is not a prefix");

    public AddressPrefix Prefix() => AddressPrefix.TryParse(Text() ?? throw new FormatException($"{Place} is not a string"))
        ?? throw new FormatException($"{Place} is not a prefix");

    public string? Text() => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private JsonElement? Find(string member, JsonValueKind kind) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var found) && found.ValueKind == kind ? found : null;

    private string PlaceOf(string member) => place.Length == 0 ? member : $"{Place}.{member}";
}
