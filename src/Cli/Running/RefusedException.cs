namespace OriginCloudRegions.Cli.Running;

/// <summary>Stops a command. The message gives the reason and the remedy.</summary>
internal sealed class RefusedException(string message, int exitCode = ExitCode.Failed, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
