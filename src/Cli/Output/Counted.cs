namespace OriginCloudRegions.Cli.Output;

/// <summary>A number and what it counts: <c>1 zone</c>, <c>3,500 mappings</c>.</summary>
internal static class Counted
{
    public static string Of(long number, string noun) => FormattableString.Invariant($"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
