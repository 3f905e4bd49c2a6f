using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Worker;

internal static class WorkerFiles
{
    public const string ConfigName = "worker.config.json";

    private const string Root = "{WorkerRoot}";
    private const string Extensions = ".azurefunctions";
    private const string ExtensionList = "extensions.json";

    public static bool AreIn(string folder) => File.Exists(Path.Combine(folder, ConfigName));

    public static FunctionApp Read(string folder, HostJson host)
    {
        var file = Path.Combine(folder, ConfigName);
        var worker = JsonFile.Read<WorkerConfigJson>(file).Description;
        if (worker.DefaultExecutablePath is "" || worker.DefaultWorkerPath is "")
        {
            throw new LocalFailure($"{file} must name description.defaultExecutablePath and description.defaultWorkerPath.");
        }

        RequireExtensions(folder);
        return new FunctionApp(
            Head.Worker,
            folder,
            host.RoutePrefix,
            host.FunctionTimeout,
            Locate(worker.DefaultExecutablePath, folder),
            [.. worker.Arguments, Path.Combine(folder, Locate(worker.DefaultWorkerPath, folder))],
            folder,
            Functions: []);
    }

    private static string Locate(string path, string folder) =>
        path.Replace(Root, folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void RequireExtensions(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, Extensions)) || !File.Exists(Path.Combine(folder, ExtensionList)))
        {
            throw new LocalFailure(
                $"{folder} lacks {Extensions}/ or {ExtensionList}, which the Functions host needs to find functions: "
                + "copy the whole published folder with its hidden folders.");
        }
    }
}
