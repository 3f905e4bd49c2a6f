using System.Globalization;

namespace OriginCloudRegions.Reliability.History;

/// <summary>Reads histories such as <c>put:a@1 0-2; put:b 5</c>: start and end, or only the start.</summary>
internal static class Histories
{
    public const string Zone = "zone";

    public static IReadOnlyList<Operation> Parse(string text, string address = "192.0.2.1") =>
        [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => One(part, address))];

    private static Operation One(string text, string address)
    {
        var (what, when) = text.Split(' ') is [var step, var span] ? (step, span) : throw new FormatException(text);
        var times = when.Split('-').Select(time => long.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        return new Operation(Zone, address, StepOf(what), times[0], times.Length == 2 ? times[1] : Operation.Never);
    }

    private static Step StepOf(string text) => text.Split(':') switch
    {
        ["put", var mapping] => new Step.Puts(MappingOf(mapping)),
        ["new", var mapping] => new Step.Puts(MappingOf(mapping), OnlyNew: true),
        ["see", "none"] => new Step.Sees(null),
        ["see", "some"] => new Step.SeesSome(),
        ["see", var mapping] => new Step.Sees(MappingOf(mapping)),
        ["delete"] => new Step.Deletes(),
        ["delete", var place] => new Step.Deletes(place),
        _ => throw new FormatException(text),
    };

    private static Mapping MappingOf(string text) => text.Split('@') is [var place, var time] ? new(place, time) : new(text);
}
