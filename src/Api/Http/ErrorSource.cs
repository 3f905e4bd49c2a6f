namespace OriginCloudRegions.Api.Http;

internal sealed record ErrorSource(string Pointer);
