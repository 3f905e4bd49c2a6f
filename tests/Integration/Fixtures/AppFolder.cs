using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>The function app under test: the build beside these tests, or the published folder that OCR_APP_FOLDER names.</summary>
internal static class AppFolder
{
    public static string Path => Environment.GetEnvironmentVariable("OCR_APP_FOLDER") is { Length: > 0 } published
        ? System.IO.Path.GetFullPath(published, Repository.Root)
        : BuildOutput("Functions");

    /// <summary>Where the build puts a project of the same configuration.</summary>
    public static string BuildOutput(string project)
    {
        var own = new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return System.IO.Path.GetFullPath(System.IO.Path.Combine(own.FullName, "..", "..", project, own.Name));
    }
}
