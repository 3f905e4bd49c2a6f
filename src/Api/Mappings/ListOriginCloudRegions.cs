using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

internal sealed class ListOriginCloudRegions(IMappingStore mappings) : IOperation
{
    public async Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        if (PageQuery.Read(request.Sent, out var page) is { } error)
        {
            return error;
        }

        var found = await mappings.ListAsync(request.Zone, page.PageInStore, page.PerPage, request.Cancellation);
        var envelope = new Envelope<IReadOnlyList<MappingBody>>
        {
            Result = [.. found.Mappings.Select(MappingBody.Of)],
            ResultInfo = new ResultInfo(
                found.Mappings.Count,
                page.Page,
                page.PerPage,
                found.TotalCount,
                (found.TotalCount + page.PerPage - 1) / page.PerPage),
            Success = true,
        };
        return ApiAnswer.Of(envelope, MappingsJson.Wire.EnvelopeIReadOnlyListMappingBody);
    }
}
