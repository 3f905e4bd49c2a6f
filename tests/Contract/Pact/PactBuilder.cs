using System.Runtime.ExceptionServices;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>Some of a pact's interactions, which a consumer's test goes through.</summary>
internal sealed class PactBuilder(Pact pact) : IDisposable
{
    private readonly PactHandle handle = PactHandle.Create(pact.Consumer, pact.Provider);
    private readonly List<string> descriptions = [];

    /// <summary>
    /// Begins an interaction. The description is its name, in the pact file and in the provider's tests: no other interaction
    /// of the consumer may have it.
    /// </summary>
    public RequestBuilder UponReceiving(string description)
    {
        descriptions.Add(description);
        return new RequestBuilder(PactApi.NewInteraction(handle.Id, description));
    }

    /// <summary>Lets the consumer call a mock server and, if it keeps to the pact, writes the interactions to the file.</summary>
    /// <exception cref="PactFailureException">
    /// A request was not sent, was not as described, or is not in the pact. What the consumer threw is the inner exception.
    /// </exception>
    public async Task VerifyAsync(Func<ConsumerContext, Task> interact)
    {
        using var server = MockServer.Start(handle);
        var failure = await FailureAsync(interact, new ConsumerContext(server.Address));
        await LastRequest.NotedAsync(server);
        if (MismatchReport.Of(server.Mismatches) is { } report)
        {
            throw new PactFailureException(EngineLog.AddTo(report, server.TakeLog()), failure?.SourceException);
        }

        failure?.Throw();
        PactFiles.Write(pact, handle, descriptions);
    }

    public void Dispose() => handle.Dispose();

    private static async Task<ExceptionDispatchInfo?> FailureAsync(Func<ConsumerContext, Task> interact, ConsumerContext context)
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
