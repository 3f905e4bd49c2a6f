namespace OriginCloudRegions.Api.Http;

internal sealed record ErrorLink(int Code, string Message);
