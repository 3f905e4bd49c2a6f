using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Native.Catalogue;

internal sealed record SupportedRegionsBody(bool ObtainedCodes, IReadOnlyDictionary<string, IReadOnlyList<CloudRegion>> Vendors);
