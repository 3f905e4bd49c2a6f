using System.Runtime.InteropServices;

namespace OriginCloudRegions.Local.Running;

/// <summary>Turns Ctrl+C, SIGTERM and a closed terminal into a cancellation. Ignores a second signal.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public StopSignals() =>
        registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, Receive))];

    public CancellationToken Stop => source.Token;

    public void Dispose()
    {
        Array.ForEach(registrations, registration => registration.Dispose());
        source.Dispose();
    }

    private void Receive(PosixSignalContext context)
    {
        context.Cancel = true;
        source.Cancel();
    }
}
