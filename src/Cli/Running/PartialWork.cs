namespace OriginCloudRegions.Cli.Running;

// Changes the exit code of a failure after the first write: code 1 promises that nothing was changed.
internal static class PartialWork
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> work, Func<bool> hasWritten)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (hasWritten() && Failure.Of(failure) is { ExitCode: ExitCode.Failed })
        {
            throw new RefusedException(
                $"{Failure.Of(failure).Text} Part of the work is done: run the command again.", ExitCode.Partly, failure);
        }
    }
}
