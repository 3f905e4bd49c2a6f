using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>An interaction of a pact, or several, that one test of a consumer verifies.</summary>
internal sealed class PactBuilder(Pact pact) : IDisposable
{
    private const int Version4 = 5;

    private readonly ushort handle = Create(pact);

    /// <summary>Begins an interaction. No other interaction of the consumer may have the same description.</summary>
    public RequestBuilder UponReceiving(string description) => new(EngineApi.NewInteraction(handle, description));

    /// <summary>Lets the consumer call a mock server, and adds the interactions to the file if none differs.</summary>
    /// <exception cref="PactFailureException">
    /// A request was not sent, was not as described, or is not in the pact. The inner exception is the consumer's.
    /// </exception>
    public async Task VerifyAsync(Func<ConsumerContext, Task> interact)
    {
        using var server = new MockServer(handle);
        var failure = await FailureAsync(interact, new ConsumerContext(server.Address));
        await LastRequest.RecordedAsync(server);
        var mismatches = JsonNode.Parse(server.Mismatches)!.AsArray()
            .Where(mismatch => !LastRequest.Is(mismatch!))
            .Select(mismatch => Engine.Json(mismatch!))
            .ToArray();
        if (mismatches is not [])
        {
            var report = $"The consumer does not keep to its pact:\n{string.Join('\n', mismatches)}";
            throw new PactFailureException(Engine.WithLog(report, server.TakeLog()), failure?.SourceException);
        }

        failure?.Throw();
        if (EngineApi.WritePact(handle, pact.Config.PactDir, overwrite: 0) != 0)
        {
            throw Engine.Failure($"The pact file could not be written to {pact.Config.PactDir}.");
        }
    }

    public void Dispose() => _ = EngineApi.FreePact(handle);

    private static ushort Create(Pact pact)
    {
        Engine.Start();
        var handle = EngineApi.NewPact(pact.Consumer, pact.Provider);
        Engine.Accept(EngineApi.WithSpecification(handle, Version4));
        return handle;
    }

    private static async Task<ExceptionDispatchInfo?> FailureAsync(
        Func<ConsumerContext, Task> interact, ConsumerContext context)
    {
        try
        {
            await interact(context);
            return null;
        }
        catch (Exception exception)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }
}
