using System.CommandLine;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Connection;

internal static class ZoneIdOption
{
    public static Option<string[]> Build(string description) => new("--zone")
    {
        Description = description,
        HelpName = "ZONE_ID",
        Validators =
        {
            result =>
            {
                if (result.Tokens.FirstOrDefault(token => !ZoneId.TryParse(token.Value, out _)) is { } wrong)
                {
                    result.AddError(Refusal(wrong.Value));
                }
            },
        },
    };

    public static string Refusal(string text) => $"--zone must be 1 to {ZoneId.MaxLength} of 0-9, a-z, A-Z, - and _; it is \"{text}\".";
}
