using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Api.Http;

internal sealed class OperationRequest(ApiRequest sent, CancellationToken cancellation)
{
    public ApiRequest Sent => sent;

    public string Id { get; } = RequestId.Of(sent);

    public ServerTiming Timing { get; } = new();

    /// <summary>Headers from the checks before the operation.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AnswerHeaders { get; set; } = [];

    /// <summary>Null when the path has no valid zone id.</summary>
    public ZoneId? PathZone { get; init; }

    /// <summary>The pipeline runs an operation in a zone only with a valid zone id.</summary>
    public ZoneId Zone => PathZone ?? throw new InvalidOperationException("The path has no zone.");

    /// <summary>Percent-decoded, not validated.</summary>
    public string OriginIp { get; init; } = "";

    /// <summary>Null before the check, and for an operation without a credential.</summary>
    public CredentialId? Credential { get; set; }

    public MappingChanged? Changed { get; set; }

    /// <summary>Cancelled when the caller leaves or at the time limit.</summary>
    public CancellationToken Cancellation => cancellation;
}
