using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Api.Http;

internal sealed class OperationRequest(ApiRequest sent, CancellationToken cancellation)
{
    public ApiRequest Sent => sent;

    public string Id { get; } = RequestId.Of(sent);

    public ServerTiming Timing { get; } = new();

    public IReadOnlyList<KeyValuePair<string, string>> AnswerHeaders { get; set; } = [];

    /// <summary>Null when the path has no valid zone id.</summary>
    public ZoneId? PathZone { get; init; }

    /// <summary>Valid for every operation in a zone, because the pipeline checks the zone id first.</summary>
    public ZoneId Zone => PathZone ?? throw new InvalidOperationException("The path has no zone.");

    /// <summary>The address in the path, percent-decoded but not validated.</summary>
    public string OriginIp { get; init; } = "";

    /// <summary>Null before the credential check, and for an operation that needs no credential.</summary>
    public CredentialId? Credential { get; set; }

    public MappingChanged? Changed { get; set; }

    /// <summary>Cancelled when the caller leaves or at the time limit.</summary>
    public CancellationToken Cancellation => cancellation;
}
