using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Connection;

// The file in which a running src/Local writes the addresses of its service and its storage, as NAME=value lines.
internal static class LocalEnvironment
{
    private static readonly string Announcement = Path.Combine(".local", "environment");

    // Searches the current directory and its parents, then those of the program: a build is inside the repository.
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
