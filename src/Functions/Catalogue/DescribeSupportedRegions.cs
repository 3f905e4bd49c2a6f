using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Functions.Http;
using OriginCloudRegions.Functions.Routing;

namespace OriginCloudRegions.Functions.Catalogue;

/// <summary>Shows the catalogue: the vendors and regions a mapping may name. It is written once, for all answers.</summary>
internal sealed class DescribeSupportedRegions(RegionCatalogue catalogue) : IZoneOperation
{
    private readonly Task<ApiAnswer> answer = Task.FromResult(ApiAnswer.Of(
        new SupportedRegionsBody(ObtainedCodes: true, catalogue.Vendors), ApiJson.Wire.EnvelopeSupportedRegionsBody));

    public Task<ApiAnswer> HandleAsync(ZoneRequest request) => answer;
}
