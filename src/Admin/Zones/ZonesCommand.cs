using System.CommandLine;
using OriginCloudRegions.Admin.Storage;

namespace OriginCloudRegions.Admin.Zones;

internal static class ZonesCommand
{
    public static Command Build(StorageOption storage)
    {
        var command = new Command("zones", "The zones and their mappings.") { AuditCommand.Build(storage) };
        storage.AddTo(command);
        return command;
    }
}
