namespace OriginCloudRegions.Cli.Storage;

/// <summary>The file in which a running <c>src/Local</c> says how to reach its storage.</summary>
internal static class LocalConnection
{
    private static readonly string Announcement = Path.Combine(".local", "connection-string");

    /// <summary>Looks from the current directory upwards, then from the program, which is built inside the repository.</summary>
    public static string Read()
    {
        var path = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? throw new RefusedException(
            "Nothing is running locally: start it with 'dotnet run --project src/Local'. " +
            "If it keeps its data elsewhere (--data), pass the connection string that it prints to --connection.");
        return File.ReadAllText(path).Trim();
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
