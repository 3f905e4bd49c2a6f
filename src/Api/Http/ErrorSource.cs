namespace OriginCloudRegions.Api.Http;

/// <param name="Pointer">RFC 6901 pointer into the request's body.</param>
internal sealed record ErrorSource(string Pointer);
