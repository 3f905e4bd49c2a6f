using System.Runtime.InteropServices;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>The engine's server on 127.0.0.1, which plays the provider as a pact says.</summary>
internal sealed class MockServer : SafeHandle
{
    private MockServer(int port)
        : base(0, ownsHandle: true) => SetHandle(port);

    public override bool IsInvalid => handle == 0;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>A JSON array of the requests that differ from the pact, are not in it or were not sent.</summary>
    public string Mismatches => MockServerApi.Mismatches(Port);

    private int Port
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return (int)handle;
        }
    }

    public static MockServer Start(PactHandle pact)
    {
        var port = MockServerApi.Start(pact.Id, "127.0.0.1", 0, "http", null);
        return port > 0 ? new MockServer(port) : throw Engine.Failure($"The mock server could not be started ({port}).");
    }

    /// <summary>Returns the engine's log of this server since the last call.</summary>
    public string TakeLog() => MockServerApi.TakeLog(Port);

    protected override bool ReleaseHandle() => MockServerApi.Stop((int)handle);
}
