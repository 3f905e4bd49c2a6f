using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Plans;

/// <summary>A change of one mapping. A create has no <c>Was</c>, and a delete has no <c>Desired</c>.</summary>
internal readonly record struct PlannedChange(DesiredMapping? Desired, OriginCloudRegion? Was)
{
    public string OriginIp => Desired?.OriginIp ?? Was!.OriginIp;

    public string Kind => (Desired, Was) switch
    {
        (_, null) => "create",
        (null, _) => "delete",
        _ => "replace",
    };
}
