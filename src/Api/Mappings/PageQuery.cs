using System.Globalization;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Mappings;

/// <param name="Page">The page number, from 1.</param>
/// <param name="PerPage">The most mappings on a page, 1 to 100.</param>
internal readonly record struct PageQuery(long Page, int PerPage)
{
    private const int MaxPerPage = 100;
    private const int DefaultPerPage = 20;

    // The last page number for which the position of the first row fits in 64 bits.
    private const long LastPosition = long.MaxValue / MaxPerPage;

    /// <summary>The page number, limited to a page that is past the end of every zone.</summary>
    public long PageInStore => Math.Min(Page, LastPosition);

    public static ApiError? Read(ApiRequest request, out PageQuery page)
    {
        page = default;
        if (!TryRead(request, "per_page", MaxPerPage, DefaultPerPage, out var perPage))
        {
            return ApiErrors.PerPageInvalid;
        }

        if (!TryRead(request, "page", long.MaxValue, 1, out var number))
        {
            return ApiErrors.PageInvalid;
        }

        page = new PageQuery(number, (int)perPage);
        return null;
    }

    private static bool TryRead(ApiRequest request, string name, long most, long otherwise, out long number)
    {
        number = otherwise;
        return request.QueryValue(name) is not { } text

            // Checks the digits, because the parser ignores NUL characters after a number.
            || (text.All(char.IsAsciiDigit)
                && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number >= 1
                && number <= most);
    }
}
