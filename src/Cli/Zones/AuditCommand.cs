using System.CommandLine;
using OriginCloudRegions.Cli.Audit;
using OriginCloudRegions.Cli.Storage;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Zones;

/// <summary>Exit codes: 0 nothing found, 2 something is left, 3 all that was found is mended.</summary>
internal static class AuditCommand
{
    private const int Clean = 0;
    private const int Left = 2;
    private const int Mended = 3;

    public static Command Build(StorageOption storage)
    {
        var zones = new Option<string[]>("--zone")
        {
            Description = "A zone to look at; repeat it for more. Otherwise all of them.",
            HelpName = "ZONE_ID",
        };
        var repair = new Option<bool>("--repair")
        {
            Description = "Sets counters right and moves rows to the key of their address, while traffic runs. What needs a decision " +
                "is only reported: an unknown region, a key that is no address or whose right place is taken, a row without a property.",
        };
        var json = new Option<bool>("--json") { Description = "As a JSON array, for scripts." };
        zones.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !ZoneId.TryParse(token.Value, out _)) is { } wrong)
            {
                result.AddError($"--zone must be 1 to {ZoneId.MaxLength} of 0-9, a-z, A-Z, - and _; it is \"{wrong.Value}\".");
            }
        });

        var command = new Command(
            "audit",
            "Finds counters that differ from their rows, keys that are not canonical, and regions that the catalogue does not have. " +
            "Exit code 0: nothing found; 2: something is left; 3: all that was found is repaired; 1: it could not look.")
        {
            zones,
            repair,
            json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var audit = new ZoneAudit(storage.Open(parsed), RegionCatalogue.Load());
            var named = parsed.GetValue(zones) is { Length: > 0 } some
                ? some.Distinct().ToAsyncEnumerable()
                : audit.ZonesAsync(cancellation);
            var (looked, findings) = (0, new List<Finding>());
            await foreach (var zone in named)
            {
                findings.AddRange(await audit.RunAsync(zone, parsed.GetValue(repair), cancellation));
                looked++;
            }

            await AuditReport.WriteAsync(parsed.InvocationConfiguration, looked, findings, parsed.GetValue(json));
            return findings switch
            {
                [] => Clean,
                _ when findings.Exists(finding => finding.Remedy != Remedy.Repaired) => Left,
                _ => Mended,
            };
        });
        return command;
    }
}
