using System.CommandLine;
using OriginCloudRegions.Admin;
using OriginCloudRegions.Admin.Credentials;
using OriginCloudRegions.Admin.Storage;

var storage = new StorageOption(Environment.GetEnvironmentVariable);
var root = new RootCommand("Administers Origin Cloud Regions.")
{
    CredentialsCommand.Build(storage, TimeProvider.System),
};

return await CommandLine.RunAsync(root, args);
