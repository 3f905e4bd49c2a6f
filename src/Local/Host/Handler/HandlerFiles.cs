using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Handler;

internal static class HandlerFiles
{
    public static FunctionApp Read(string folder, HostJson host, HostJson.HandlerSection handler)
    {
        if (handler is not { Description.DefaultExecutablePath.Length: > 0, EnableProxyingHttpRequest: true })
        {
            throw new LocalFailure(
                $"{Path.Combine(folder, "host.json")} must name customHandler.description.defaultExecutablePath "
                + "and set customHandler.enableProxyingHttpRequest to true.");
        }

        return new FunctionApp(
            Head.Native,
            folder,
            host.RoutePrefix,
            host.FunctionTimeout,
            Locate(folder, handler.Description.DefaultExecutablePath),
            handler.Description.Arguments,
            Path.Combine(folder, handler.Description.WorkingDirectory),
            ReadFunctions(folder));
    }

    private static HttpFunction[] ReadFunctions(string folder)
    {
        HttpFunction[] functions =
        [
            .. Directory.EnumerateDirectories(folder)
                .Select(directory => Path.Combine(directory, "function.json"))
                .Where(File.Exists)
                .Select(HttpFunction.Read)
                .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase),
        ];
        return functions.Length > 0
            ? functions
            : throw new LocalFailure($"{folder} holds no function: each needs a folder of its own with a function.json.");
    }

    private static string Locate(string folder, string executable)
    {
        string[] candidates = [Path.Combine(folder, executable), Path.Combine(folder, executable + ".exe")];
        return Array.Find(candidates, File.Exists)
            ?? throw new LocalFailure(
                $"{candidates[0]}, which host.json names, does not exist: build the function app and run this again.");
    }
}
