namespace OriginCloudRegions.Local.Tools;

internal static class BuildFolder
{
    /// <summary>Another project's build in this program's configuration, such as artifacts/bin/PROJECT/debug.</summary>
    public static string Of(string project)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.GetFullPath(Path.Combine(own.FullName, "..", "..", project, own.Name));
    }

    /// <summary>A head's build, or its unpacked package in OCR_APP_FOLDER, a path relative to the repository.</summary>
    /// <param name="head">Null means the head in OCR_HEAD.</param>
    public static string FunctionApp(Head? head = null)
    {
        var chosen = head ?? Heads.Chosen;
        return Environment.GetEnvironmentVariable("OCR_APP_FOLDER") is { Length: > 0 } packages
            ? Path.GetFullPath(Path.Combine(packages, Heads.Name(chosen)), Repository.Root)
            : Of(chosen == Head.Worker ? "Functions" : "Native");
    }
}
