using System.CommandLine;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Client;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Cli.Connection;

// The service, the credential and the zone. An option overrides --local, and --local overrides the environment. The
// variables have the names that the original's tools use.
internal sealed class ServiceOptions(Func<string, string?> environment, TextReader standardInput)
{
    public const string BaseUrlName = "CLOUDFLARE_BASE_URL";
    public const string TokenName = "CLOUDFLARE_API_TOKEN";
    public const string EmailName = "CLOUDFLARE_EMAIL";
    public const string KeyName = "CLOUDFLARE_API_KEY";
    public const string ZoneName = "CLOUDFLARE_ZONE_ID";

    private readonly Option<string> baseUrl = new("--base-url")
    {
        Description = $"Address of the service, such as https://HOST/client/v4. Default: {BaseUrlName} in the environment.",
        HelpName = "URL",
    };

    private readonly Option<string> token = new("--token")
    {
        Description = "The API token. Other users of this machine can see it: prefer --token-file or the environment.",
        HelpName = "TOKEN",
    };

    private readonly Option<string> tokenFile = new("--token-file")
    {
        Description = $"A file that holds the API token; - is standard input. Default: {TokenName}, or {EmailName} with " +
            $"{KeyName}, in the environment.",
        HelpName = "FILE|-",
    };

    private readonly Option<string> zone = new("--zone")
    {
        Description = $"The zone. Default: {ZoneName} in the environment.",
        HelpName = "ZONE_ID",
    };

    private readonly Option<bool> local = new("--local")
    {
        Description = "Uses the service of 'dotnet run --project src/Local', with its token and its zone.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { baseUrl, token, tokenFile, zone, local })
        {
            command.Options.Add(option);
        }
    }

    public ServiceConnection Open(ParseResult parsed, bool isInputRead = false)
    {
        if (isInputRead && parsed.GetValue(tokenFile) == "-")
        {
            throw new RefusedException("Standard input cannot be both the token and the file.", ExitCode.Usage);
        }

        var settings = parsed.GetValue(local) ? LocalEnvironment.Read() : environment;
        return new ServiceConnection(
            BaseUrl(parsed, settings), Credential(parsed, settings), Zone(parsed, settings), parsed.InvocationConfiguration.Error);
    }

    private Uri BaseUrl(ParseResult parsed, Func<string, string?> settings)
    {
        var text = parsed.GetValue(baseUrl) ?? Setting.Text(settings, BaseUrlName)
            ?? throw Invalid($"Name the service: pass --base-url or --local, or set {BaseUrlName}.");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address is { Query: "", Fragment: "" }
            ? address
            : throw Invalid($"The address of the service must be like https://HOST/client/v4; it is \"{text}\".");
    }

    private string Zone(ParseResult parsed, Func<string, string?> settings)
    {
        var text = parsed.GetValue(zone) ?? Setting.Text(settings, ZoneName) ?? throw Invalid($"Name the zone: pass --zone or set {ZoneName}.");
        return ZoneId.TryParse(text, out _)
            ? text
            : throw Invalid(ZoneIdOption.Refusal(text));
    }

    private OriginCloudRegionsCredential Credential(ParseResult parsed, Func<string, string?> settings)
    {
        if (parsed.GetValue(token) is { } shown)
        {
            parsed.InvocationConfiguration.Error.WriteLine(
                "Warning: other users of this machine can see a token on the command line. Prefer --token-file or the environment.");
            return Credential(() => OriginCloudRegionsCredential.Token(shown));
        }

        if (parsed.GetValue(tokenFile) is { } file)
        {
            var text = file == "-" ? standardInput.ReadToEnd() : UserFile.Open(file, File.ReadAllText);
            return Credential(() => OriginCloudRegionsCredential.Token(text.Trim()));
        }

        return (Setting.Text(settings, TokenName), Setting.Text(settings, EmailName), Setting.Text(settings, KeyName)) switch
        {
            ({ } known, _, _) => Credential(() => OriginCloudRegionsCredential.Token(known)),
            (null, { } email, { } key) => Credential(() => OriginCloudRegionsCredential.Key(email, key)),
            _ => throw Invalid($"Pass a credential: --token-file, {TokenName}, or {EmailName} with {KeyName}."),
        };
    }

    private static OriginCloudRegionsCredential Credential(Func<OriginCloudRegionsCredential> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentException)
        {
            throw Invalid("The credential is empty or holds a blank or another character that is not visible ASCII.");
        }
    }

    private static RefusedException Invalid(string message) => new(message, ExitCode.Usage);
}
