using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>Collects the mappings of a zone. Refuses lines that are repeated or out of order.</summary>
internal sealed class PartBuilder(NumberedLines lines)
{
    private string? credential;
    private ZoneId? zone;
    private List<OriginMapping> mappings = [];

    public BackupPart? Add(BackupLine line) => line switch
    {
        { Mapping: { } next } => Add(lines.Read(next.Read)),
        { Credential: { } next } when zone is null => Add(lines.Read(next.Read)),
        { End: not null } => Finish(),
        _ => throw lines.Invalid("a line of this kind does not belong here"),
    };

    private BackupPart.OfCredential Add(Credential next)
    {
        var key = $"{(int)next.Id.Kind}{next.Id.Hash}";
        CheckOrder(credential, key);
        credential = key;
        return new BackupPart.OfCredential(next);
    }

    private BackupPart.OfZone? Add((ZoneId Zone, OriginMapping Mapping) next)
    {
        var finished = default(BackupPart.OfZone);
        if (next.Zone != zone)
        {
            CheckOrder(zone?.Text, next.Zone.Text);
            finished = Finish();
            (zone, mappings) = (next.Zone, []);
        }

        CheckOrder(mappings.LastOrDefault()?.Address.Text, next.Mapping.Address.Text);
        mappings.Add(next.Mapping);
        return finished;
    }

    private BackupPart.OfZone? Finish() => zone is null ? null : new BackupPart.OfZone(zone, mappings);

    private void CheckOrder(string? before, string next)
    {
        if (string.CompareOrdinal(before, next) >= 0)
        {
            throw lines.Invalid("it repeats a line before it, or is out of order");
        }
    }
}
