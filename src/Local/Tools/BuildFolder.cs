namespace OriginCloudRegions.Local.Tools;

internal static class BuildFolder
{
    /// <summary>Where the build puts another project, in this program's configuration: artifacts/bin/PROJECT/debug.</summary>
    public static string Of(string project)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.GetFullPath(Path.Combine(own.FullName, "..", "..", project, own.Name));
    }

    /// <summary>
    /// The function app of a head: its build, or its unpacked package in the folder that OCR_APP_FOLDER names, relative to
    /// the repository's root.
    /// </summary>
    /// <param name="head">Null takes the one that OCR_HEAD names.</param>
    public static string FunctionApp(Head? head = null)
    {
        var chosen = head ?? Heads.Chosen;
        return Environment.GetEnvironmentVariable("OCR_APP_FOLDER") is { Length: > 0 } packages
            ? Path.GetFullPath(Path.Combine(packages, Heads.Name(chosen)), Repository.Root)
            : Of(chosen == Head.Worker ? "Functions" : "Native");
    }
}
