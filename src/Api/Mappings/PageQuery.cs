using System.Globalization;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Mappings;

/// <param name="Page">From 1.</param>
/// <param name="PerPage">1 to 100.</param>
internal readonly record struct PageQuery(long Page, int PerPage)
{
    private const int MaxPerPage = 100;
    private const int DefaultPerPage = 20;

    // Above this a page's first row would not be a number any more. No zone comes near it.
    private const long MaxPage = long.MaxValue / MaxPerPage;

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

        page = new PageQuery(Math.Min(number, MaxPage), (int)perPage);
        return null;
    }

    private static bool TryRead(ApiRequest request, string name, long most, long otherwise, out long number)
    {
        number = otherwise;
        if (request.QueryValue(name) is not { } text)
        {
            return true;
        }

        if (text.Length == 0 || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        number = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : long.MaxValue;
        return number >= 1 && number <= most;
    }
}
