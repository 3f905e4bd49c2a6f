using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Api.Catalogue;

internal sealed record SupportedRegionsBody(bool ObtainedCodes, IReadOnlyDictionary<string, IReadOnlyList<CloudRegion>> Vendors);
