using System.CommandLine;
using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Credentials;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Restore;

internal static class RestoreCommand
{
    private const int MaxQuota = 3500;

    public static Command Build(StorageOption storage, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "A file that 'ocr backup' wrote." };
        var zones = ZoneIdOption.Build("A zone to restore; repeat it for more. The default is every zone of the file.");
        var exact = new Option<bool>("--exact")
        {
            Description = "Also deletes the mappings that the file does not have, in the zones that it has.",
        };
        var credentials = new Option<bool>("--credentials")
        {
            Description = "Also adds the credentials that storage does not have. A credential that was revoked since the backup " +
                "works again.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Writes nothing, and reports what it would write." };
        var quota = Quota();
        var command = new ToolCommand(
            "restore",
            "Writes the mappings of a backup to storage, with their times. Mappings that the file does not have stay. The service " +
            "may answer requests meanwhile. After an interruption, run the command again.",
            "ocr restore 2026-03-01.backup --zone 023e105f4ecef8ad9ca31a8372d0c353 --dry-run --local",
            "ocr restore 2026-03-01.backup --credentials --local")
        {
            file,
            zones,
            exact,
            credentials,
            dryRun,
            quota,
        };
        command.ExitCodes = [(ExitCode.Partly, "Part of the work is done. Standard output lists each zone that is not restored.")];
        storage.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(credentials) && result.GetResult(zones) is { Tokens.Count: > 0 })
            {
                result.AddError("Pass --zone or --credentials, not both: credentials belong to no zone.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new RestoreOptions(parsed.GetValue(quota), parsed.GetValue(exact), parsed.GetValue(dryRun));
            var named = parsed.GetValue(zones) ?? [];
            var streams = parsed.InvocationConfiguration;
            using var backup = BackupReader.Open(parsed.GetRequiredValue(file));
            var restore = new AccountRestore(storage.Open(parsed), backup, options, new ProgressLines(streams.Error, clock));
            await restore.CheckAsync(named, cancellation);
            return await PartialWork.RunAsync(
                async () =>
                {
                    var done = await restore.RestoreAsync(named, cancellation);
                    await Shortfall.WriteAsync(streams.Output, done.Shortfalls);
                    if (named.Length == 0)
                    {
                        await AddCredentialsAsync(restore, streams, parsed.GetValue(credentials), options.IsDryRun, cancellation);
                    }

                    await streams.Error.WriteLineAsync(Sum(done, options.IsDryRun));
                    return done.Shortfalls.Count == 0 ? ExitCode.Done : ExitCode.Partly;
                },
                () => restore.HasWritten);
        });
        return command;
    }

    private static Option<int> Quota()
    {
        var quota = new Option<int>("--mappings-per-zone")
        {
            Description = $"The service's setting Quota__MappingsPerZone, which no zone exceeds: 1 to {MaxQuota}.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => MaxQuota,
        };
        quota.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MaxQuota)
            {
                result.AddError($"--mappings-per-zone must be 1 to {MaxQuota}.");
            }
        });
        return quota;
    }

    private static async Task AddCredentialsAsync(
        AccountRestore restore, InvocationConfiguration streams, bool isAsked, bool isDryRun, CancellationToken cancellation)
    {
        var missing = await restore.MissingCredentialsAsync(cancellation);
        var add = isAsked && !isDryRun;
        foreach (var credential in missing)
        {
            if (add)
            {
                await restore.AddAsync(credential, cancellation);
            }

            await streams.Output.WriteLineAsync(
                $"{(add ? "Added" : "Not in storage")}: {CredentialWords.Summary(credential, credential.Id.ShortHash)}.");
        }

        if (missing.Count > 0 && !isAsked)
        {
            await streams.Error.WriteLineAsync(
                $"Left out {Counted.Of(missing.Count, "credential")} that storage does not have. "
                + "--credentials adds them; revoked ones then work again.");
        }
    }

    private static string Sum(RestoredMappings done, bool isDryRun) =>
        $"{(isDryRun ? "Nothing was written. To restore" : "Restored")} {Counted.Of(done.Zones, "zone")}: "
        + $"{Counted.Of(done.Added, "mapping")} added, "
        + FormattableString.Invariant($"{done.Replaced:N0} replaced, {done.Deleted:N0} deleted, {done.Unchanged:N0} unchanged; ")
        + $"{Counted.Of(done.Shortfalls.Count, "zone")} left.";
}
