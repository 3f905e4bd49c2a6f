using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

internal abstract class AppRun(ChildProcess process) : IDisposable
{
    public ChildProcess Process => process;

    /// <summary>True when the process accepts requests; false when it has ended.</summary>
    /// <exception cref="LocalFailure">The app cannot start, so another start would fail, too.</exception>
    public abstract Task<bool> Ready { get; }

    public abstract IReadOnlyList<HttpFunction> Functions { get; }

    /// <summary>The host ended the process itself, so the process does not count as failed.</summary>
    public bool IsDiscarded { get; private set; }

    public void Discard()
    {
        IsDiscarded = true;
        Process.Kill();
    }

    public abstract void AskToEnd();

    public abstract void Dispose();
}
