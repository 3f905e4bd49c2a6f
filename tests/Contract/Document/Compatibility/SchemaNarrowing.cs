using System.Text.Json;
using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Contract.Document.Compatibility;

/// <summary>Says what one schema refuses that another allows.</summary>
internal sealed class SchemaNarrowing(OpenApi from, OpenApi to)
{
    private static readonly string[] UpperLimits = ["maxLength", "maxItems", "maximum"];
    private static readonly string[] LowerLimits = ["minLength", "minItems", "minimum"];

    public IEnumerable<string> Between(JsonElement allowed, JsonElement asked, string where)
    {
        allowed = from.Follow(allowed);
        asked = to.Follow(asked);
        return
        [
            .. TextsOf(allowed, "type").Except(TextsOf(asked, "type")).Select(type => $"{where} may no longer be of type {type}"),
            .. Enumeration(allowed, asked, where),
            .. TextsOf(asked, "required").Except(TextsOf(allowed, "required")).Select(name => $"{where} must have {name}"),
            .. UpperLimits.Where(limit => Number(asked, limit) < (Number(allowed, limit) ?? decimal.MaxValue))
                .Select(limit => $"{where} has a lower {limit}"),
            .. LowerLimits.Where(limit => Number(asked, limit) > (Number(allowed, limit) ?? decimal.MinValue))
                .Select(limit => $"{where} has a higher {limit}"),
            .. Pattern(allowed, asked, where),
            .. Closed(allowed, asked, where),
            .. Members(allowed, asked, where),
            .. Items(allowed, asked, where),
        ];
    }

    private static IEnumerable<string> Enumeration(JsonElement allowed, JsonElement asked, string where)
    {
        if (!asked.TryGetProperty("enum", out var values))
        {
            return [];
        }

        var kept = values.EnumerateArray().Select(value => value.GetRawText());
        return allowed.TryGetProperty("enum", out var all)
            ? all.EnumerateArray().Select(value => value.GetRawText()).Except(kept).Select(value => $"{where} may no longer be {value}")
            : [$"{where} may no longer be anything but {values.GetRawText()}"];
    }

    private static IEnumerable<string> Pattern(JsonElement allowed, JsonElement asked, string where) =>
        asked.TryGetProperty("pattern", out var pattern)
        && !(allowed.TryGetProperty("pattern", out var before) && before.GetString() == pattern.GetString())
            ? [$"{where} has another pattern"]
            : [];

    private static IEnumerable<string> Closed(JsonElement allowed, JsonElement asked, string where)
    {
        if (!IsClosed(asked))
        {
            return [];
        }

        var named = MembersOf(allowed).Except(MembersOf(asked)).Select(name => $"{where} may no longer have {name}");
        return IsClosed(allowed) ? named : [.. named, $"{where} may no longer have members of other names"];
    }

    private static bool IsClosed(JsonElement schema) =>
        schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False;

    private static IEnumerable<string> MembersOf(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(member => member.Name) : [];

    private IEnumerable<string> Members(JsonElement allowed, JsonElement asked, string where)
    {
        if (!allowed.TryGetProperty("properties", out var before) || !asked.TryGetProperty("properties", out var now))
        {
            return [];
        }

        return before.EnumerateObject()
            .Where(member => now.TryGetProperty(member.Name, out _))
            .SelectMany(member => Between(member.Value, now.GetProperty(member.Name), $"{where}.{member.Name}"));
    }

    private IEnumerable<string> Items(JsonElement allowed, JsonElement asked, string where) =>
        allowed.TryGetProperty("items", out var before) && asked.TryGetProperty("items", out var now)
            ? Between(before, now, $"{where}[]")
            : [];

    private static IEnumerable<string> TextsOf(JsonElement schema, string name) =>
        !schema.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.EnumerateArray().Select(text => text.GetString()!);

    private static decimal? Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) ? value.GetDecimal() : null;
}
