using System.Globalization;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Mappings;

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

        if (!TryRead(query, "page", long.MaxValue, 1, out var number))
        {
            return ApiErrors.PageInvalid;
        }

        page = new PageQuery(Math.Min(number, MaxPage), (int)perPage);
        return null;
    }

    private static bool TryRead(IQueryCollection query, string name, long most, long otherwise, out long number)
    {
        number = otherwise;
        if (!query.TryGetValue(name, out var sent))
        {
            return true;
        }

        var text = sent.ToString();
        if (text.Length == 0 || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        number = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : long.MaxValue;
        return number >= 1 && number <= most;
    }
}
