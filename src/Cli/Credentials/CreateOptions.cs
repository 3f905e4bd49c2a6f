using System.CommandLine;
using System.CommandLine.Parsing;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

/// <summary>What a new credential is made of, apart from its zones.</summary>
internal static class CreateOptions
{
    private const int MaxNameLength = 100;

    public static Option<Permission> Permission() => new("--permission")
    {
        Description = "What it may do in its zones: look, or change everything.",
        HelpName = "read|edit",
        Required = true,
        CustomParser = ReadPermission,
    };

    public static Option<string?> Email() => Text(
        "--email",
        "Makes a key of this user, sent as X-Auth-Email and X-Auth-Key, instead of a token.",
        EmailAddress.IsAcceptable,
        $"must be an email address in at most {EmailAddress.MaxLength} visible ASCII characters");

    public static Option<string?> Name() => Text(
        "--name",
        "For people: what or whom it is for.",
        text => text.Length <= MaxNameLength && !text.Any(char.IsControl),
        $"must be at most {MaxNameLength} characters, without control characters");

    public static Option<DateTimeOffset?> Expires(TimeProvider clock) => new("--expires")
    {
        Description = "It is refused from then on: 2030-12-31T18:00:00Z, or 2030-12-31 for that day's beginning. " +
            "UTC where no offset is given.",
        HelpName = "TIME",
        CustomParser = argument => Expiry.Read(argument, clock),
    };

    private static Permission ReadPermission(ArgumentResult argument)
    {
        switch (argument.Tokens[0].Value)
        {
            case "read":
                return Core.Credentials.Permission.Read;
            case "edit":
                return Core.Credentials.Permission.Edit;
            case var text:
                argument.AddError($"--permission must be read or edit; it is \"{text}\".");
                return default;
        }
    }

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
