using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Routing;

namespace OriginCloudRegions.Native.Catalogue;

/// <summary>Shows the catalogue: the vendors and regions a mapping may name. It is written once, for all answers.</summary>
internal sealed class DescribeSupportedRegions(RegionCatalogue catalogue) : IZoneOperation
{
    private readonly Task<ApiAnswer> answer = Task.FromResult(ApiAnswer.Of(
        new SupportedRegionsBody(ObtainedCodes: true, catalogue.Vendors), ApiJson.Wire.EnvelopeSupportedRegionsBody));

    public Task<ApiAnswer> HandleAsync(ZoneRequest request) => answer;
}
