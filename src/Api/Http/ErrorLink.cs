namespace OriginCloudRegions.Api.Http;

/// <summary>An entry of <c>error_chain</c>.</summary>
internal sealed record ErrorLink(int Code, string Message);
