using System.Text.Json;

namespace OriginCloudRegions.Cli.Detect.Formats;

// A value of a range file and its place in the file. For a missing or wrong member, throws FormatException with the
// place. An item of a list has the place of the list and an index.
internal readonly struct RangeElement(JsonElement value, string place, int index = -1)
{
    private const int MaxNameLength = 64;

    // Computed only for messages, because files have 100,000 entries.
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

    // Returns a vendor's name of a region or tag. Refuses special characters, because the output shows the name.
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
