using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Functions.Catalogue;

internal sealed record SupportedRegionsBody(bool ObtainedCodes, IReadOnlyDictionary<string, IReadOnlyList<CloudRegion>> Vendors);
