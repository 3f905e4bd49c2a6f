using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>What the files of a published function app say; the functions in the order in which they are tried.</summary>
internal sealed record FunctionApp(
    string Folder,
    string RoutePrefix,
    string Executable,
    IReadOnlyList<string> Arguments,
    string WorkingDirectory,
    TimeSpan FunctionTimeout,
    IReadOnlyList<HttpFunction> Functions)
{
    public static FunctionApp Read(string folder)
    {
        folder = Path.GetFullPath(folder);
        var file = Path.Combine(folder, "host.json");
        var host = JsonFile.Read<HostJson>(file);
        if (host.CustomHandler is not { Description.DefaultExecutablePath.Length: > 0, EnableProxyingHttpRequest: true } handler)
        {
            throw new LocalFailure(
                $"{file} must name customHandler.description.defaultExecutablePath "
                + "and set customHandler.enableProxyingHttpRequest to true.");
        }

        return new FunctionApp(
            folder,
            host.Extensions.Http.RoutePrefix.Trim('/'),
            Locate(folder, handler.Description.DefaultExecutablePath),
            handler.Description.Arguments,
            Path.Combine(folder, handler.Description.WorkingDirectory),
            host.FunctionTimeout,
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
