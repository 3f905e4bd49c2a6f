using System.CommandLine;
using OriginCloudRegions.Cli.Storage;

namespace OriginCloudRegions.Cli.Zones;

internal static class ZonesCommand
{
    public static Command Build(StorageOption storage)
    {
        var command = new Command("zones", "The zones and their mappings.") { AuditCommand.Build(storage) };
        storage.AddTo(command);
        return command;
    }
}
