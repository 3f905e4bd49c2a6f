using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>What a backup consists of between its first and its last line: credentials, then zones.</summary>
internal abstract record BackupPart
{
    private BackupPart()
    {
    }

    public sealed record OfCredential(Credential Credential) : BackupPart;

    /// <param name="Mappings">At least one, in ordinal order of their addresses.</param>
    public sealed record OfZone(ZoneId Zone, IReadOnlyList<OriginMapping> Mappings) : BackupPart;
}
