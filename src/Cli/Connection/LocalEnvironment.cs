using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Connection;

/// <summary>
/// The file in which a running <c>src/Local</c> announces its service and its storage, as NAME=value lines.
/// </summary>
internal static class LocalEnvironment
{
    private static readonly string Announcement = Path.Combine(".local", "environment");

    /// <summary>
    /// Searches the current directory and its parents, then those of the program, which a build puts inside the
    /// repository.
    /// </summary>
    public static Func<string, string?> Read()
    {
        var path = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? throw new RefusedException(
            "No local service runs here: start it with 'dotnet run --project src/Local'. " +
            "If it keeps its data elsewhere (--data), pass the addresses that it prints to --base-url and --connection.",
            ExitCode.Unreachable);
        var values = File.ReadLines(path)
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return values.GetValueOrDefault;
    }

    private static string? Above(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Announcement);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
