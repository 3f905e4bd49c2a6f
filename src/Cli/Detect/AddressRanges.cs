using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Cli.Detect;

// Finds what vendors publish about an address. Prefixes nest and never overlap in part, so they are cut into disjoint
// intervals for a binary search.
internal sealed class AddressRanges
{
    private readonly List<UInt128> starts = [0];
    private readonly List<Detection> detections = [Detection.None];
    private readonly Stack<(UInt128 Last, int Rank, Detection Detection)> open = new();

    public AddressRanges(IEnumerable<PublishedPrefix> published, RegionCatalogue catalogue)
    {
        PublishedPrefix[] sorted = [.. published];
        Array.Sort(sorted, ByPlace);
        for (var at = 0; at < sorted.Length;)
        {
            var prefix = sorted[at].Prefix;
            var (rank, detection) = (Rank(sorted[at]), Detection.Of(sorted[at], catalogue));
            while (++at < sorted.Length && sorted[at].Prefix.IsSameAs(prefix))
            {
                // Ignores entries of a lower rank for the same prefix.
                detection = Rank(sorted[at]) == rank ? detection.And(Detection.Of(sorted[at], catalogue)) : detection;
            }

            Open(prefix, rank, detection);
        }

        CloseBefore(null);
    }

    public Detection Find(OriginAddress address)
    {
        var at = starts.BinarySearch(AddressBits.Of(address));
        return detections[at >= 0 ? at : ~at - 1];
    }

    /// <summary>The longer prefix decides, unless a prefix around it has a higher rank.</summary>
    private void Open(AddressPrefix prefix, int rank, Detection detection)
    {
        CloseBefore(prefix.First);
        if (open.TryPeek(out var around) && around.Rank > rank)
        {
            (rank, detection) = (around.Rank, around.Detection);
        }

        Start(prefix.First, detection);
        open.Push((prefix.Last, rank, detection));
    }

    private void CloseBefore(UInt128? next)
    {
        while (open.TryPeek(out var inner) && (next is null || inner.Last < next))
        {
            open.Pop();
            if (inner.Last < UInt128.MaxValue)
            {
                Start(inner.Last + 1, open.TryPeek(out var around) ? around.Detection : Detection.None);
            }
        }
    }

    private void Start(UInt128 at, Detection detection)
    {
        if (starts[^1] == at)
        {
            detections[^1] = detection;
        }
        else if (detections[^1] != detection)
        {
            starts.Add(at);
            detections.Add(detection);
        }
    }

    /// <summary>Sorts outer prefixes before inner ones, and equal prefixes by descending rank.</summary>
    private static int ByPlace(PublishedPrefix one, PublishedPrefix other) =>
        one.Prefix.First != other.Prefix.First ? one.Prefix.First.CompareTo(other.Prefix.First)
        : one.Prefix.Length != other.Prefix.Length ? one.Prefix.Length.CompareTo(other.Prefix.Length)
        : Rank(other).CompareTo(Rank(one));

    private static int Rank(PublishedPrefix published) => published.Meaning switch
    {
        PrefixMeaning.Vendor => 0,
        PrefixMeaning.FrontDoor => 2,
        _ => 1,
    };
}
