using System.CommandLine;
using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Cli.Completion;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Credentials;
using OriginCloudRegions.Cli.Detect;
using OriginCloudRegions.Cli.Mappings;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Cli.Restore;
using OriginCloudRegions.Cli.Zones;

namespace OriginCloudRegions.Cli;

internal static class CommandTree
{
    public static RootCommand Build(Func<string, string?> environment, TextReader standardInput, TimeProvider clock)
    {
        var service = new ServiceOptions(environment, standardInput);
        var storage = new StorageOption(environment);
        return new RootCommand("Runs the zones of Origin Cloud Regions: mappings, regions, credentials, audit, backup.")
        {
            MappingsCommand.Build(service, clock),
            RegionsCommand.Build(service),
            DetectCommand.Build(clock),
            ZonesCommand.Build(service, storage),
            CredentialsCommand.Build(storage, clock),
            BackupCommand.Build(storage, clock),
            RestoreCommand.Build(storage, clock),
            CompletionCommand.Build(),
        };
    }
}
