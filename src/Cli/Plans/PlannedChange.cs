using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Plans;

/// <summary>
/// The change of one mapping: a create without <paramref name="Was"/>, a delete without <paramref name="Desired"/>.
/// </summary>
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
