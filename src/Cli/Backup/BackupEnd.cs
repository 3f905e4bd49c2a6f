namespace OriginCloudRegions.Cli.Backup;

/// <summary>The last line of a backup: what the backup contains, and the hash of all earlier lines.</summary>
/// <param name="Sha256">The hash of all earlier lines with their line feeds, as lower-case hexadecimal digits.</param>
internal sealed record BackupEnd(long Credentials, long Zones, long Mappings, string Sha256)
{
    public static readonly BackupEnd Empty = new(0, 0, 0, "");

    public BackupEnd After(BackupPart part) => part switch
    {
        BackupPart.OfZone zone => this with { Zones = Zones + 1, Mappings = Mappings + zone.Mappings.Count },
        _ => this with { Credentials = Credentials + 1 },
    };
}
