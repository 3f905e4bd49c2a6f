using System.CommandLine;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

internal static class CreateOptions
{
    private const int MaxNameLength = 100;

    public static Option<Permission> Permission() => new WordOption<Permission>("--permission", [])
    {
        Description = "What the credential allows in its zones: read mappings, or edit them as well.",
        Required = true,
    };

    public static Option<string?> Email() => Text(
        "--email",
        "Creates a key of this user, sent as X-Auth-Email and X-Auth-Key, instead of a token.",
        EmailAddress.IsAcceptable,
        $"must be an email address in at most {EmailAddress.MaxLength} visible ASCII characters");

    public static Option<string?> Name() => Text(
        "--name",
        "The purpose or the owner of the credential, shown by 'list'.",
        text => text.Length <= MaxNameLength && !text.Any(char.IsControl),
        $"must be at most {MaxNameLength} characters, without control characters");

    public static Option<DateTimeOffset?> Expires(TimeProvider clock) => new("--expires")
    {
        Description = "The time when the credential expires: 2030-12-31T18:00:00Z, or 2030-12-31 for the start of that day. " +
            "UTC unless it has an offset.",
        HelpName = "TIME",
        CustomParser = argument => Expiry.Read(argument, clock),
    };

    private static Option<string?> Text(string name, string description, Predicate<string> isAcceptable, string rule) => new(name)
    {
        Description = description,
        HelpName = "TEXT",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && !isAcceptable(token.Value))
                {
                    result.AddError($"{name} {rule}.");
                }
            },
        },
    };
}
