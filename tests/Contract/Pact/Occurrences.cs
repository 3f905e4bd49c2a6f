namespace OriginCloudRegions.Contract.PactNet;

/// <summary>Counts names that may be given several times: the engine wants to know which of them a value is.</summary>
internal sealed class Occurrences
{
    private readonly Dictionary<string, uint> counts = new(StringComparer.OrdinalIgnoreCase);

    public uint Next(string name)
    {
        var next = counts.GetValueOrDefault(name);
        counts[name] = next + 1;
        return next;
    }
}
