namespace OriginCloudRegions.Api.Security;

/// <param name="Id">32 hexadecimal digits that name the token and grant nothing.</param>
internal sealed record TokenBody(string Id, string Status);
