using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Running;

internal static class LocalServices
{
    private static readonly TimeSpan AppStopTimeout = TimeSpan.FromSeconds(5);

    public static async Task InstallPackagesAsync(CancellationToken stop)
    {
        Console.WriteLine("Checking Node.js and the npm packages ...");
        await NodePackages.EnsureAsync(Repository.Root, Console.WriteLine, stop);
    }

    public static async Task<Azurite> StartStorageAsync(DataDirectory data, CancellationToken stop)
    {
        Console.WriteLine($"Starting the table storage (Azurite) on {data.Tables} ...");
        return await Azurite.StartAsync(data.Tables, stop: stop);
    }

    public static async Task<FunctionsHost> StartAppAsync(LocalOptions options, Azurite storage, CancellationToken stop)
    {
        var folder = BuildFolder.FunctionApp(options.Head);
        Console.WriteLine($"Starting the function app ({Heads.Name(options.Head)}) in {folder} ...");
        return await FunctionsHost.StartAsync(
            new FunctionsHostOptions
            {
                AppFolder = folder,
                Port = options.Port,
                Settings = new Dictionary<string, string>(MachineEnvironment.ReadTelemetry())
                {
                    ["Storage__ConnectionString"] = storage.ConnectionString,
                    ["RateLimit__RequestsPerCredential"] = $"{options.RateLimit ?? 0}",
                },
                Output = Console.WriteLine,
                AppStopTimeout = AppStopTimeout,
            },
            stop);
    }
}
