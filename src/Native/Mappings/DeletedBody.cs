namespace OriginCloudRegions.Native.Mappings;

/// <param name="OriginIp">Canonical.</param>
internal sealed record DeletedBody(string OriginIp);
