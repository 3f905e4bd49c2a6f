namespace OriginCloudRegions.Cli.Running;

/// <summary>The exit codes of every command. Scripts rely on them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command failed or was refused, and changed nothing.</summary>
    public const int Failed = 1;

    /// <summary>The command line is invalid.</summary>
    public const int Usage = 2;

    /// <summary>The two sides that a command compared differ. The same number as <see cref="Usage"/>, as in diff(1) and git.</summary>
    public const int Differences = 2;

    /// <summary>Part of the work is done.</summary>
    public const int Partly = 3;

    /// <summary>The service or the storage is unreachable, or does not accept the credential.</summary>
    public const int Unreachable = 4;

    public const int Interrupted = 130;
}
