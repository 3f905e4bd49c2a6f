using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Credentials;

internal static class CredentialsCommand
{
    public static Command Build(StorageOption storage, TimeProvider clock)
    {
        var command = new ToolCommand("credentials", "The tokens and keys that callers use.")
        {
            CreateCommand.Build(storage, clock),
            ListCommand.Build(storage, clock),
            RevokeCommand.Build(storage),
        };
        storage.AddTo(command);
        return command;
    }
}
