using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

/// <summary>Prints only the secret to standard output, so that a script can capture it.</summary>
internal static class CreateCommand
{
    public static Command Build(StorageOption storage, TimeProvider clock)
    {
        var zones = new ZoneOptions();
        var permission = CreateOptions.Permission();
        var email = CreateOptions.Email();
        var name = CreateOptions.Name();
        var expires = CreateOptions.Expires(clock);
        var command = new ToolCommand(
            "create",
            "Creates a token, or with --email a key, and prints it once.",
            "ocr credentials create --local --zone 023e105f4ecef8ad9ca31a8372d0c353 --permission edit",
            "ocr credentials create --local --all-zones --permission read --name dashboards --expires 2030-12-31")
        {
            permission,
            email,
            name,
            expires,
        };
        zones.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var store = new TableCredentialStore(storage.Open(parsed));
            var user = parsed.GetValue(email);
            var secret = NewSecret.Of(user);
            var credential = new Credential(
                secret.Id,
                parsed.GetValue(name) ?? "",
                zones.Read(parsed),
                parsed.GetValue(permission),
                clock.GetUtcNow(),
                parsed.GetValue(expires))
            {
                Email = user,
            };
            await store.SaveAsync(credential, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(secret.Text);
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"""
                Shown once: keep it now, only its SHA-256 is stored. Callers send it as
                  {secret.Header}
                Created {CredentialWords.Summary(credential, secret.Id.ShortHash)}.
                """);
        });
        return command;
    }
}
