namespace OriginCloudRegions.Integration.Worker;

/// <summary>Both heads over the same tables, each behind its own host.</summary>
public sealed class WorkerAndNative(TableStorage storage) : IAsyncLifetime
{
    private readonly WorkerApp worker = new(storage);
    private HostedApp? native;
    private Api? nativeApi;

    public async ValueTask InitializeAsync()
    {
        await worker.InitializeAsync();
        native = await HostedApp.StartAsync(
            worker.Tables.Settings(), new HostedAppOptions { Folder = BuildFolder.FunctionApp(Head.Native) });
        nativeApi = new Api(native.Address, worker.Token);
    }

    /// <summary>Returns the answer, which must be the same from both heads in status, body and <c>Allow</c>.</summary>
    public async Task<Reply> AskAsync(string method, string path)
    {
        var reply = await worker.Api.SendAsync(worker.Request(method, path));
        var request = worker.Request(method, path);
        request.RequestUri = new Uri(
            request.RequestUri!.OriginalString.Replace($"{worker.Host.Address}", $"{native!.Address}", StringComparison.Ordinal),
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var nativeReply = await nativeApi!.SendAsync(request);

        Assert.Equal(Compared(nativeReply), Compared(reply));
        return reply;
    }

    public async ValueTask DisposeAsync()
    {
        nativeApi?.Dispose();
        if (native is not null)
        {
            await native.DisposeAsync();
        }

        await worker.DisposeAsync();
    }

    private static (int Status, string Body, string? Allow) Compared(Reply reply) =>
        (reply.Status, reply.Body, reply.Headers.GetValueOrDefault("Allow"));
}
