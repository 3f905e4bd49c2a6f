using System.CommandLine;
using OriginCloudRegions.Admin;
using OriginCloudRegions.Admin.Credentials;
using OriginCloudRegions.Admin.Storage;
using OriginCloudRegions.Admin.Zones;

var storage = new StorageOption(Environment.GetEnvironmentVariable);
var root = new RootCommand("Administers Origin Cloud Regions.")
{
    CredentialsCommand.Build(storage, TimeProvider.System),
    ZonesCommand.Build(storage),
};

return await CommandLine.RunAsync(root, args);
