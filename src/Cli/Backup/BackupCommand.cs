using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Backup;

internal static class BackupCommand
{
    public static Command Build(StorageOption storage, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not exist." };
        var command = new ToolCommand(
            "backup",
            "Writes all zones and all credentials to a file. The service may answer requests meanwhile. The file has each zone as it " +
            "was at one moment, and the hash of each credential, never the secret.",
            "ocr backup 2026-03-01.backup --local")
        {
            file,
        };
        command.ExitCodes = [(ExitCode.Partly, "Something was left out. Standard output lists it.")];
        storage.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var streams = parsed.InvocationConfiguration;
            var service = storage.Open(parsed);
            await using var backup = await BackupFile.CreateAsync(parsed.GetRequiredValue(file), clock.GetUtcNow());
            var shortfalls = await new AccountBackup(service, backup.Writer, new ProgressLines(streams.Error, clock)).RunAsync(cancellation);
            await backup.CompleteAsync();
            await Shortfall.WriteAsync(streams.Output, shortfalls);
            var written = backup.Writer.Written;
            await streams.Error.WriteLineAsync(
                $"Backed up {Counted.Of(written.Zones, "zone")} with {Counted.Of(written.Mappings, "mapping")}, "
                + $"and {Counted.Of(written.Credentials, "credential")}.");
            return shortfalls.Count == 0 ? ExitCode.Done : ExitCode.Partly;
        });
        return command;
    }
}
