using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Api.Catalogue;

internal sealed class DescribeSupportedRegions(RegionCatalogue catalogue) : IOperation
{
    private readonly Task<ApiAnswer> answer = Task.FromResult(ApiAnswer.Of(
        new SupportedRegionsBody(ObtainedCodes: true, catalogue.Vendors), CatalogueJson.Wire.EnvelopeSupportedRegionsBody));

    public Task<ApiAnswer> HandleAsync(OperationRequest request) => answer;
}
