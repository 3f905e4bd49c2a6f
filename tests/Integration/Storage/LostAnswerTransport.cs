using Azure.Core;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Loses the answer of one storage call, after another caller has acted.</summary>
internal sealed class LostAnswerTransport(int lostCall, Func<Task>? meanwhile = null) : NumberedTransport
{
    protected override async ValueTask ProcessAsync(HttpMessage message, int call)
    {
        await SendAsync(message);
        if (call == lostCall)
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            throw new IOException("The connection was cut before the answer came back.");
        }
    }
}
