using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Host.Handler;
using OriginCloudRegions.Local.Host.Worker;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>What the files of a published function app say.</summary>
/// <param name="Functions">Those in <c>function.json</c> files. A worker reports its own when it has started.</param>
internal sealed record FunctionApp(
    Head Head,
    string Folder,
    string RoutePrefix,
    TimeSpan FunctionTimeout,
    string Executable,
    IReadOnlyList<string> Arguments,
    string WorkingDirectory,
    IReadOnlyList<HttpFunction> Functions)
{
    /// <param name="folder">The published folder.</param>
    /// <param name="settings">App settings, which override <c>host.json</c>; null for none.</param>
    public static FunctionApp Read(string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        folder = Path.GetFullPath(folder);
        var file = Path.Combine(folder, "host.json");
        var host = JsonFile.Read<HostJson>(file).With(settings ?? new Dictionary<string, string>());
        if (host.CustomHandler is not null)
        {
            return HandlerFiles.Read(folder, host, host.CustomHandler);
        }

        return WorkerFiles.AreIn(folder)
            ? WorkerFiles.Read(folder, host)
            : throw new LocalFailure(
                $"{folder} holds neither a worker nor a custom handler: it must have a {WorkerFiles.ConfigName}, "
                + $"or {file} a customHandler section. Build the function app and run this again.");
    }
}
