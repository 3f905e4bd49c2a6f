using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>A part of a backup: a credential, or all mappings of a zone.</summary>
internal abstract record BackupPart
{
    private BackupPart()
    {
    }

    public sealed record OfCredential(Credential Credential) : BackupPart;

    /// <param name="Mappings">At least one mapping, in ordinal order of the addresses.</param>
    public sealed record OfZone(ZoneId Zone, IReadOnlyList<OriginMapping> Mappings) : BackupPart;
}
