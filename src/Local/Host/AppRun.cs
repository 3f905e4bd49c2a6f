using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

internal abstract class AppRun(ChildProcess process) : IDisposable
{
    public ChildProcess Process => process;

    /// <summary>True when the process accepts requests, false when it has ended.</summary>
    /// <exception cref="LocalFailure">Another start would fail too.</exception>
    public abstract Task<bool> Ready { get; }

    /// <summary>Holds all functions after <see cref="Ready"/> completes.</summary>
    public abstract IReadOnlyList<HttpFunction> Functions { get; }

    /// <summary>The limit on failed exits does not count a process that the host ended.</summary>
    public bool IsDiscarded { get; private set; }

    /// <summary>Kills the process; the host starts another one.</summary>
    public void Discard()
    {
        IsDiscarded = true;
        Process.Kill();
    }

    public abstract void AskToEnd();

    /// <summary>Fails all requests in flight.</summary>
    public abstract void Dispose();
}
