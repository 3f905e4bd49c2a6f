namespace OriginCloudRegions.Cli.Running;

/// <summary>Stops a command. The message tells the operator why and what to do.</summary>
internal sealed class RefusedException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
