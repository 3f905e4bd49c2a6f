using OriginCloudRegions.Cli.Detect;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Prefixes, and addresses to look up among them.</summary>
public sealed class RangeSet
{
    internal RangeSet(IReadOnlyList<PublishedPrefix> published, IReadOnlyList<string> addresses) =>
        (Published, Addresses) = (published, addresses);

    internal IReadOnlyList<PublishedPrefix> Published { get; }

    internal IReadOnlyList<string> Addresses { get; }

    public override string ToString() =>
        string.Join('\n', [.. Published.Select(one => $"{one.Prefix.Text} {one.Vendor} {one.Meaning} {one.Name}"), .. Addresses]);
}
