namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>The engine's server on 127.0.0.1, which answers for the provider as a pact says.</summary>
internal sealed class MockServer(ushort pact) : IDisposable
{
    // The engine knows a mock server by its port.
    private readonly int port = Start(pact);

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>A JSON array of the requests that differ from the pact, are not in it or were not sent.</summary>
    public string Mismatches => Engine.Read(EngineApi.Mismatches(port));

    /// <summary>Returns the engine's log of this server since the last call.</summary>
    public string TakeLog() => Engine.Read(EngineApi.TakeServerLog(port));

    public void Dispose() => _ = EngineApi.StopServer(port);

    private static int Start(ushort pact)
    {
        var port = EngineApi.StartServer(pact, "127.0.0.1", 0, "http", null);
        return port > 0 ? port : throw Engine.Failure($"The mock server could not be started ({port}).");
    }
}
