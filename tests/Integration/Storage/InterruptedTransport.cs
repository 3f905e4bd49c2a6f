using Azure.Core;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Runs actions of a test just before some of the calls.</summary>
internal sealed class InterruptedTransport(params (int BeforeCall, Func<Task> Happens)[] interruptions) : NumberedTransport
{
    protected override async ValueTask ProcessAsync(HttpMessage message, int call)
    {
        foreach (var interruption in interruptions.Where(interruption => interruption.BeforeCall == call))
        {
            await interruption.Happens();
        }

        await SendAsync(message);
    }
}
