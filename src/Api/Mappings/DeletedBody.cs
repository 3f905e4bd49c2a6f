namespace OriginCloudRegions.Api.Mappings;

internal sealed record DeletedBody(string OriginIp);
