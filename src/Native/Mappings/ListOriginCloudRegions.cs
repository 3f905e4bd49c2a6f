using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Routing;

namespace OriginCloudRegions.Native.Mappings;

/// <summary>Shows one page of a zone's mappings.</summary>
internal sealed class ListOriginCloudRegions(IMappingStore mappings) : IZoneOperation
{
    public async Task<ApiAnswer> HandleAsync(ZoneRequest request)
    {
        if (PageQuery.Read(request.Context.Request.Query, out var page) is { } error)
        {
            return error;
        }

        var found = await mappings.ListAsync(request.Zone, page.Page, page.PerPage, request.Aborted);
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
        return ApiAnswer.Of(envelope, ApiJson.Wire.EnvelopeIReadOnlyListMappingBody);
    }
}
