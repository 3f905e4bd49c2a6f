using OriginCloudRegions.Cli.Audit;

namespace OriginCloudRegions.Cli.Zones;

/// <summary>A finding as JSON; its members are what scripts rely on.</summary>
internal sealed record ListedFinding(string Zone, FindingKind Kind, string? Row, string Detail, Remedy Remedy)
{
    public static ListedFinding Of(Finding finding) =>
        new(finding.Zone, finding.Kind, finding.Row, finding.Detail, finding.Remedy);
}
