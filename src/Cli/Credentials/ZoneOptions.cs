using System.CommandLine;
using System.CommandLine.Parsing;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Credentials;

internal sealed class ZoneOptions
{
    /// <summary>A string in an entity holds 64 KiB of UTF-16.</summary>
    private const int MaxScopeLength = 32 * 1024;

    private readonly Option<string[]> some = new("--zone")
    {
        Description = "A zone that the credential opens; repeat it for more.",
        HelpName = "ZONE_ID",
    };

    private readonly Option<bool> all = new("--all-zones")
    {
        Description = "The credential opens every zone.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(some);
        command.Options.Add(all);
        command.Validators.Add(Validate);
    }

    public ZoneScope Read(ParseResult parsed) =>
        parsed.GetValue(all) ? ZoneScope.All : ZoneScope.Of(parsed.GetRequiredValue(some));

    private void Validate(CommandResult command)
    {
        var zones = command.GetResult(some)?.Tokens.Select(token => token.Value).ToArray() ?? [];
        if (command.GetValue(all) == zones.Length > 0)
        {
            command.AddError("Pass --zone, once or more, or --all-zones.");
        }
        else if (Array.Find(zones, zone => !ZoneId.TryParse(zone, out _)) is { } wrong)
        {
            command.AddError($"--zone must be 1 to {ZoneId.MaxLength} of 0-9, a-z, A-Z, - and _; it is \"{wrong}\".");
        }
        else if (ZoneScope.Of(zones).ToString().Length > MaxScopeLength)
        {
            command.AddError("One credential cannot hold so many zones: create several, or use --all-zones.");
        }
    }
}
