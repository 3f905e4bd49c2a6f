using System.Globalization;
using OriginCloudRegions.Functions.Http;

namespace OriginCloudRegions.Functions.Mappings;

/// <param name="Page">From 1.</param>
/// <param name="PerPage">1 to 100.</param>
internal readonly record struct PageQuery(long Page, int PerPage)
{
    private const int MaxPerPage = 100;
    private const int DefaultPerPage = 20;

    // Above this a page's first row would not be a number any more. No zone comes near it.
    private const long MaxPage = long.MaxValue / MaxPerPage;

    public static ApiError? Read(IQueryCollection query, out PageQuery page)
    {
        page = default;
        if (!TryRead(query, "per_page", MaxPerPage, DefaultPerPage, out var perPage))
        {
            return ApiErrors.PerPageInvalid;
        }

        if (!TryRead(query, "page", MaxPage, 1, out var number))
        {
            return ApiErrors.PageInvalid;
        }

        page = new PageQuery(number, (int)perPage);
        return null;
    }

    private static bool TryRead(IQueryCollection query, string name, long most, long otherwise, out long number)
    {
        number = otherwise;
        return !query.TryGetValue(name, out var text)
            || (long.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number >= 1 && number <= most);
    }
}
