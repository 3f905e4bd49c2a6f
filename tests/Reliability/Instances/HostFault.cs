namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Fault that a round injects into an instance or one of its requests.</summary>
internal enum HostFault
{
    /// <summary>The app's process is killed.</summary>
    Kill,

    /// <summary>The app's process is killed after storage has applied a write and before it answers.</summary>
    KillAfterWrite,

    /// <summary>The gRPC stream between host and worker is cut.</summary>
    CutStream,

    /// <summary>The host neither receives nor sends messages for some seconds.</summary>
    Stall,

    /// <summary>A caller leaves, so that the host sends <c>InvocationCancel</c>.</summary>
    Leave,
}
