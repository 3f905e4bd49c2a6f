using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Routing;

/// <summary>An operation on one zone. It is reached only with a credential that allows it there.</summary>
internal interface IZoneOperation
{
    Task<ApiAnswer> HandleAsync(ZoneRequest request);
}
