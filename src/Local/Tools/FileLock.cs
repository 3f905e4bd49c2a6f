namespace OriginCloudRegions.Local.Tools;

/// <summary>Locks a file for one process. The system releases the lock at the end of the process.</summary>
internal static class FileLock
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(200);

    public static async Task<IDisposable> WaitAsync(string path, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(LookAgainAfter);
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            await timer.WaitForNextTickAsync(stop);
        }
    }

    public static IDisposable? TryTake(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new LocalFailure($"{path} cannot be written: choose a directory that you may write to.", exception);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (IOException exception)
        {
            throw new LocalFailure($"{path} cannot be created ({exception.Message}): choose another directory.", exception);
        }
    }
}
