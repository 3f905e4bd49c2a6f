namespace OriginCloudRegions.Cli.Running;

/// <summary>The exit codes of every command. Scripts depend on them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command failed before it changed anything.</summary>
    public const int Failed = 1;

    public const int Usage = 2;

    /// <summary>A comparison found a difference.</summary>
    public const int Differences = 2;

    public const int Partly = 3;

    /// <summary>The service or storage is unreachable or does not accept the credential.</summary>
    public const int Unreachable = 4;

    public const int Interrupted = 130;
}
