using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

/// <summary>One process of the app, from its start to its exit.</summary>
internal abstract class AppRun(ChildProcess process) : IDisposable
{
    public ChildProcess Process => process;

    /// <summary>
    /// True once the process accepts requests, false when it ended before. Throws <see cref="LocalFailure"/> where another
    /// start would fail too.
    /// </summary>
    public abstract Task<bool> Ready { get; }

    /// <summary>The app's functions; complete once <see cref="Ready"/> is.</summary>
    public abstract IReadOnlyList<HttpFunction> Functions { get; }

    /// <summary>Whether the host ended the process, which the limit on failed exits does not count.</summary>
    public bool IsDiscarded { get; private set; }

    /// <summary>Kills the process. The host starts another one.</summary>
    public void Discard()
    {
        IsDiscarded = true;
        Process.Kill();
    }

    /// <summary>Asks the process to end in order.</summary>
    public abstract void AskToEnd();

    /// <summary>Fails all requests that the process was answering.</summary>
    public abstract void Dispose();
}
