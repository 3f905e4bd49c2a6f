using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Host.Worker.Rpc;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Worker;

internal sealed class Handshake(WorkerChannel channel, string folder, CancellationToken stop)
{
    private const string HostVersion = "4.1037.0";

    public async Task<(IReadOnlyList<HttpFunction> Functions, IReadOnlyDictionary<string, string> Ids)> RunAsync()
    {
        await ReceiveAsync(StreamingMessage.ContentOneofCase.StartStream);
        await InitAsync();
        var found = await IndexAsync();
        var functions = found.Select(Read).ToList();
        await LoadAsync(found);
        return (functions, found.ToDictionary(function => function.Name, function => function.FunctionId));
    }

    private async Task InitAsync()
    {
        var request = new WorkerInitRequest { HostVersion = HostVersion, WorkerDirectory = folder, FunctionAppDirectory = folder };
        Send(new StreamingMessage { WorkerInitRequest = request });
        var response = await ReceiveAsync(StreamingMessage.ContentOneofCase.WorkerInitResponse);
        Require(response.WorkerInitResponse.Result, "start");
    }

    private async Task<IReadOnlyList<RpcFunctionMetadata>> IndexAsync()
    {
        Send(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = folder } });
        var response = await ReceiveAsync(StreamingMessage.ContentOneofCase.FunctionMetadataResponse);
        Require(response.FunctionMetadataResponse.Result, "report its functions");
        return response.FunctionMetadataResponse.FunctionMetadataResults is { Count: > 0 } found
            ? found
            : throw new LocalFailure($"The worker in {folder} has no functions: give it methods with the [Function] attribute.");
    }

    // Loads one function at a time, because the .NET worker does not announce support for a collection.
    private async Task LoadAsync(IReadOnlyList<RpcFunctionMetadata> functions)
    {
        foreach (var function in functions)
        {
            var request = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function };
            Send(new StreamingMessage { FunctionLoadRequest = request });
        }

        for (var i = 0; i < functions.Count; i++)
        {
            var response = await ReceiveAsync(StreamingMessage.ContentOneofCase.FunctionLoadResponse);
            var name = functions.FirstOrDefault(function => function.FunctionId == response.FunctionLoadResponse.FunctionId)?.Name;
            Require(response.FunctionLoadResponse.Result, $"load the function {name}");
        }
    }

    private static HttpFunction Read(RpcFunctionMetadata function)
    {
        var source = $"The function {function.Name}";
        var bindings = function.RawBindings.Select(text => JsonFile.Parse<FunctionJson.Binding>(text, source));
        return HttpFunction.Create(function.Name, [.. bindings], source);
    }

    private static void Require(StatusResult? result, string step)
    {
        if (result is not { Status: StatusResult.Types.Status.Success })
        {
            throw new LocalFailure($"The worker could not {step}: {result?.Exception?.Message ?? "no reason given"}");
        }
    }

    private void Send(StreamingMessage message)
    {
        message.RequestId = $"{Guid.CreateVersion7()}";
        channel.Send(message);
    }

    private async Task<StreamingMessage> ReceiveAsync(StreamingMessage.ContentOneofCase wanted)
    {
        StreamingMessage message;
        do
        {
            message = await channel.ReceiveAsync(stop);
        }
        while (message.ContentCase != wanted);
        return message;
    }
}
