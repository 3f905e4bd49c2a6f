namespace OriginCloudRegions.Cli.Output;

/// <summary>Returns a number with its noun, such as <c>1 zone</c> or <c>3,500 mappings</c>.</summary>
internal static class Counted
{
    public static string Of(long number, string noun) => FormattableString.Invariant($"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
