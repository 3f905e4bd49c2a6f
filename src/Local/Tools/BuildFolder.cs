namespace OriginCloudRegions.Local.Tools;

internal static class BuildFolder
{
    /// <summary>Where the build puts another project, in this program's configuration: artifacts/bin/PROJECT/debug.</summary>
    public static string Of(string project)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.GetFullPath(Path.Combine(own.FullName, "..", "..", project, own.Name));
    }

    /// <summary>The function app: its build, or the published folder that OCR_APP_FOLDER names, from the repository's root.</summary>
    public static string FunctionApp() => Environment.GetEnvironmentVariable("OCR_APP_FOLDER") is { Length: > 0 } published
        ? Path.GetFullPath(published, Repository.Root)
        : Of("Native");
}
