namespace OriginCloudRegions.Api.Http;

/// <summary>A request with what the pipeline has found out about it.</summary>
internal sealed class OperationRequest(ApiRequest sent, CancellationToken cancellation)
{
    public ApiRequest Sent => sent;

    /// <summary>The caller's name for the request, or a new one.</summary>
    public string Id { get; } = RequestId.Of(sent);

    public ServerTiming Timing { get; } = new();

    /// <summary>Empty for an operation outside the zones. The pipeline has validated it before an operation runs.</summary>
    public string Zone { get; init; } = "";

    /// <summary>As in the path, percent-decoded: not yet a valid address.</summary>
    public string OriginIp { get; init; } = "";

    /// <summary>Cancelled when the caller leaves or the time limit is reached.</summary>
    public CancellationToken Cancellation => cancellation;
}
