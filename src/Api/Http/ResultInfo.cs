namespace OriginCloudRegions.Api.Http;

/// <summary>Where a page of a list stands in the whole.</summary>
internal sealed record ResultInfo(int Count, long Page, int PerPage, int TotalCount, int TotalPages);
