using System.IO.Pipelines;

namespace OriginCloudRegions.Native.Hosting.Refusals;

/// <summary>A connection's bytes, both ways.</summary>
internal sealed class RefusableTransport(PipeReader input, PipeWriter output) : IDuplexPipe
{
    public PipeReader Input => input;

    public PipeWriter Output => output;
}
