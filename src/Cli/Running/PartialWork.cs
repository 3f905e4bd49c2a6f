namespace OriginCloudRegions.Cli.Running;

/// <summary>Distinguishes a refusal after the first write: exit code 1 promises that nothing is changed.</summary>
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
