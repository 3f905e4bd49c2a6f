namespace OriginCloudRegions.Cli.Running;

internal static class UserFile
{
    // Throws RefusedException if the file cannot be opened. The message has the path as the operator wrote it.
    public static T Open<T>(string path, Func<string, T> open)
    {
        try
        {
            return open(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{path} cannot be opened: {Reason(path, failure)}.", inner: failure);
        }
    }

    private static string Reason(string path, Exception failure) => failure switch
    {
        FileNotFoundException => "it does not exist",
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
        UnauthorizedAccessException => "this user has no permission",
        _ => "the system refused",
    };
}
