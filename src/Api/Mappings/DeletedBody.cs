namespace OriginCloudRegions.Api.Mappings;

/// <param name="OriginIp">Canonical.</param>
internal sealed record DeletedBody(string OriginIp);
