using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Host.Handler;
using OriginCloudRegions.Local.Host.Worker;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <param name="Functions">Read from <c>function.json</c> files. A worker reports its own after its start.</param>
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
    /// <param name="settings">App settings that override <c>host.json</c>.</param>
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
