using OriginCloudRegions.Cli;
using OriginCloudRegions.Cli.Running;

var root = CommandTree.Build(Environment.GetEnvironmentVariable, Console.In, TimeProvider.System);
return await CommandLine.RunAsync(root, args);
