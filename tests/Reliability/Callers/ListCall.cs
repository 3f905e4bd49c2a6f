namespace OriginCloudRegions.Reliability.Callers;

/// <summary>
/// A page of these small zones is one storage query, so it shows its addresses at one moment. It also shows which
/// addresses are missing: those between its first and its last, before the first of the first page, and after the last
/// of a page that is not full.
/// </summary>
/// <param name="Addresses">All addresses that are ever put in the zone, in ordinal order.</param>
internal sealed record ListCall(string Zone, IReadOnlyList<string> Addresses, int Page, int PerPage, int Quota)
    : Call(Page == 1 ? "list" : "list, later page", HttpMethod.Get, Zone, $"?page={Page}&per_page={PerPage}")
{
    public override Effect Read(Reply reply, Predicate<string> answerLost)
    {
        if (reply.Status != 200)
        {
            return Unexpected(reply);
        }

        var shown = reply.Result.EnumerateArray().ToDictionary(AddressOf, MappingOf);
        var total = reply.Json.GetProperty("result_info").GetProperty("total_count").GetInt32();
        if (shown.Keys.Except(Addresses).FirstOrDefault() is { } stranger)
        {
            return Effect.Impossible($"{Name} shows {stranger}, which no caller wrote");
        }

        // Every page shows the counter. The last page also shows the number of rows, which must equal the counter.
        var isLast = shown.Count < PerPage && (shown.Count > 0 || Page == 1);
        var rows = ((Page - 1) * PerPage) + shown.Count;
        return total > Quota || (isLast ? rows != total : shown.Count > 0 && rows > total)
            ? Effect.Impossible($"{Name} shows {rows} rows up to its end, and counts {total} of at most {Quota}")
            : new Effect
            {
                Steps = [.. Covered(shown, isLast).Select(address =>
                    (address, (Step)new Step.Sees(shown.GetValueOrDefault(address))))],
            };
    }

    private IEnumerable<string> Covered(Dictionary<string, Mapping> shown, bool isLast)
    {
        var first = Page == 1 ? "" : shown.Keys.Min(StringComparer.Ordinal);
        var last = isLast ? "~" : shown.Keys.Max(StringComparer.Ordinal);
        return first is null || last is null
            ? []
            : Addresses.Where(address =>
                string.CompareOrdinal(address, first) >= 0 && string.CompareOrdinal(address, last) <= 0);
    }
}
