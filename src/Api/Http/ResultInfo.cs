namespace OriginCloudRegions.Api.Http;

internal sealed record ResultInfo(int Count, long Page, int PerPage, int TotalCount, int TotalPages);
