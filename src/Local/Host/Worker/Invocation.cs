using OriginCloudRegions.Local.Host.Files;
using OriginCloudRegions.Local.Host.Front;
using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

internal sealed class Invocation(HttpContext context, HttpFunction function, WorkerRun run, Action<string> output)
{
    /// <summary>The default of the real host.</summary>
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(2);

    private readonly string id = $"{Guid.CreateVersion7()}";

    public async Task AnswerAsync(TimeSpan timeout)
    {
        if (!RpcRequest.HasAsciiHeaders(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (RpcRequest.IsTooLarge(context.Request))
        {
            context.Fail();
        }
        else if (await InvokeAsync(await RpcRequest.ReadAsync(context.Request), timeout) is { } answer)
        {
            await RpcAnswer.WriteAsync(context, answer);
        }
        else
        {
            context.Fail();
        }
    }

    private async Task<RpcHttp?> InvokeAsync(RpcHttp request, TimeSpan timeout)
    {
        var response = run.InvokeAsync(function.Name, Invoke(request));

        // The function continues after its caller has left, so the host waits for it.
        await using var left = context.RequestAborted.UnsafeRegister(static state => ((Invocation)state!).Cancel(), this);
        try
        {
            return Read(await response.WaitAsync(timeout));
        }
        catch (TimeoutException)
        {
            Cancel();
            output($"The function {function.Name} ran longer than functionTimeout ({timeout}).");
            await DiscardUnlessCancelledAsync(response);
            return null;
        }
    }

    /// <summary>Replaces a worker that ignores the cancellation.</summary>
    private async Task DiscardUnlessCancelledAsync(Task response)
    {
        try
        {
            await response.WaitAsync(GracePeriod);
        }
        catch (TimeoutException)
        {
            run.Forget(id);
            run.Discard();
        }
    }

    private InvocationRequest Invoke(RpcHttp request)
    {
        var invocation = new InvocationRequest
        {
            InvocationId = id,
            InputData = { new ParameterBinding { Name = function.Trigger, Data = new TypedData { Http = request } } },
            TraceContext = RpcTrace.Read(context.Request),
        };
        foreach (var (name, value) in TriggerMetadata(context.Request))
        {
            invocation.TriggerMetadata[name] = new TypedData { String = value };
        }

        return invocation;
    }

    /// <summary>Returns query parameters and route values. Route values override. Names ignore letter case.</summary>
    private static Dictionary<string, string> TriggerMetadata(HttpRequest request)
    {
        var metadata = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in RpcRequest.Values(request))
        {
            metadata[name] = value;
        }

        return metadata;
    }

    private void Cancel() => run.Cancel(id);

    private RpcHttp? Read(InvocationResponse? response)
    {
        if (response is { Result.Status: StatusResult.Types.Status.Success })
        {
            return response.ReturnValue?.Http;
        }

        output($"The function {function.Name} failed: {response?.Result?.Exception?.Message ?? "the worker has ended"}");
        return null;
    }
}
