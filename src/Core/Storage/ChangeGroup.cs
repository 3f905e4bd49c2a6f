using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Core.Storage;

/// <summary>The changes that one transaction commits, and those that came second for the same address.</summary>
internal sealed record ChangeGroup(IReadOnlyList<ZoneChange> Leaders, IReadOnlyList<ZoneChange> Followers)
{
    /// <summary>An entity group transaction holds at most 100 entities, and the counter is one of them.</summary>
    public const int MaxRows = 99;

    /// <summary>Null where nothing waits. A change larger than a transaction comes alone.</summary>
    public static ChangeGroup? TakeFrom(LinkedList<ZoneChange> waiting)
    {
        var leaders = new List<ZoneChange>();
        var followers = new List<ZoneChange>();
        var addresses = new HashSet<OriginAddress>();
        while (waiting.First?.Value is { } next)
        {
            if (next.IsAbandoned)
            {
                next.DecideOpen(RowResult.Conflict);
                next.Complete(new StorageCalls());
            }
            else if (next.Rows.Any(row => addresses.Contains(row.Address)))
            {
                // One transaction names an address once. The second caller would only meet the first one's row.
                followers.Add(next);
            }
            else if (leaders.Count == 0 || addresses.Count + next.Rows.Count <= MaxRows)
            {
                leaders.Add(next);
                addresses.UnionWith(next.Rows.Select(row => row.Address));
            }
            else
            {
                break;
            }

            waiting.RemoveFirst();
        }

        return leaders.Count == 0 ? null : new ChangeGroup(leaders, followers);
    }
}
