using System.CommandLine;
using OriginCloudRegions.Cli;
using OriginCloudRegions.Cli.Credentials;
using OriginCloudRegions.Cli.Storage;
using OriginCloudRegions.Cli.Zones;

var storage = new StorageOption(Environment.GetEnvironmentVariable);
var root = new RootCommand("Administers Origin Cloud Regions.")
{
    CredentialsCommand.Build(storage, TimeProvider.System),
    ZonesCommand.Build(storage),
};

return await CommandLine.RunAsync(root, args);
