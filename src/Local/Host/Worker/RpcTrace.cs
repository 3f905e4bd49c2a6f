using System.Diagnostics;
using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

/// <summary>Adds a span of the host as a child of the caller's span.</summary>
internal static class RpcTrace
{
    public static RpcTraceContext Read(HttpRequest request)
    {
        using var activity = new Activity("Invocation");
        activity.SetIdFormat(ActivityIdFormat.W3C);
        if (request.Headers.TraceParent is [{ Length: > 0 } parent])
        {
            activity.SetParentId(parent);
            activity.TraceStateString = request.Headers.TraceState;
        }

        activity.Start();
        return new RpcTraceContext { TraceParent = activity.Id, TraceState = activity.TraceStateString ?? "" };
    }
}
