namespace OriginCloudRegions.Cli.Running;

/// <summary>Stops a command. The message says why and what to do.</summary>
internal sealed class RefusedException(string message, int exitCode = ExitCode.Failed, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
