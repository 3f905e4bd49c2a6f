namespace OriginCloudRegions.Local.Tools;

internal static class Repository
{
    private const string SolutionFile = "Functions.sln";

    private static readonly Lazy<string> Found = new(() =>
        Above(AppContext.BaseDirectory)
        ?? Above(Environment.CurrentDirectory)
        ?? throw new LocalFailure(
            $"No {SolutionFile} above {AppContext.BaseDirectory} or the current directory: run this inside a clone of the repository."));

    public static string Root => Found.Value;

    private static string? Above(string? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory, SolutionFile)))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory;
    }
}
