using System.CommandLine;
using System.CommandLine.Parsing;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

internal sealed class ZoneOptions
{
    /// <summary>A string property of an entity holds 64 KiB of UTF-16.</summary>
    private const int MaxScopeLength = 32 * 1024;

    private readonly Option<string[]> some = ZoneIdOption.Build("A zone for which the credential is valid; repeat the option for more.");

    private readonly Option<bool> all = new("--all-zones")
    {
        Description = "The credential is valid for every zone.",
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
        else if (ZoneScope.Of(zones).ToString().Length > MaxScopeLength)
        {
            command.AddError("One credential cannot hold so many zones: create several, or use --all-zones.");
        }
    }
}
