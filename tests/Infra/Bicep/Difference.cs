namespace OriginCloudRegions.Infra.Bicep;

internal static class Difference
{
    /// <summary>The first line that differs, in both texts.</summary>
    public static string Of(string kept, string current)
    {
        var (before, now) = (kept.Split('\n'), current.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, now.Length))
            .First(index => before.ElementAtOrDefault(index) != now.ElementAtOrDefault(index));
        return $"line {line + 1}\n- {before.ElementAtOrDefault(line)?.Trim()}\n+ {now.ElementAtOrDefault(line)?.Trim()}";
    }
}
