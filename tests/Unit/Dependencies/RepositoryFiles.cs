namespace OriginCloudRegions.Unit.Dependencies;

internal static class RepositoryFiles
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "artifacts"];

    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(params ReadOnlySpan<string> path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>Returns the files below the folder whose names have one of the endings, without build output.</summary>
    public static IEnumerable<string> Under(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Intersect(Made).Any());

    private static string Above(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Functions.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
