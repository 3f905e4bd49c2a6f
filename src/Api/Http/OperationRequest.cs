using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Api.Http;

/// <summary>A request with what the pipeline has found out about it.</summary>
internal sealed class OperationRequest(ApiRequest sent, CancellationToken cancellation)
{
    public ApiRequest Sent => sent;

    /// <summary>The caller's name for the request, or a new one.</summary>
    public string Id { get; } = RequestId.Of(sent);

    public ServerTiming Timing { get; } = new();

    /// <summary>Headers that the checks before the operation add to its answer.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AnswerHeaders { get; set; } = [];

    /// <summary>Null if the path has no valid zone id.</summary>
    public ZoneId? PathZone { get; init; }

    /// <summary>The zone of an operation in a zone, which the pipeline runs only with a valid zone id.</summary>
    public ZoneId Zone => PathZone ?? throw new InvalidOperationException("The path has no zone.");

    /// <summary>As in the path, percent-decoded: not yet a valid address.</summary>
    public string OriginIp { get; init; } = "";

    /// <summary>The credential that allowed the operation; null before it did, and for an operation without one.</summary>
    public CredentialId? Credential { get; set; }

    /// <summary>Reports the changes that the operation makes; null if nothing receives them.</summary>
    public MappingChanged? Changed { get; set; }

    /// <summary>Cancelled when the caller leaves or the time limit is reached.</summary>
    public CancellationToken Cancellation => cancellation;
}
