using System.Net;
using System.Text.Json;

namespace OriginCloudRegions.Book;

/// <summary>The operations, without a host.</summary>
public sealed class BookApi(BookTokens tokens, BookSchema schema, BookCatalogue catalogue, BookStore store)
{
    private static readonly BookAnswer Forbidden = BookAnswer.Refuse(403, 10000, "Authentication error");
    private static readonly BookAnswer InvalidAddress = BookAnswer.Refuse(400, 1146, "Invalid or missing origin IP address.");
    private static readonly BookAnswer InvalidBody = BookAnswer.Refuse(400, 6007, "Malformed JSON in request body");
    private static readonly BookAnswer UnknownRegion = BookAnswer.Refuse(400, 1157, "The vendor or the region does not exist.");
    private static readonly BookAnswer Full = BookAnswer.Refuse(403, 1164, "Maximum number of IP mappings configured for zone.");
    private static readonly BookAnswer NotFound = BookAnswer.Refuse(404, 1142, "The zone setting does not exist.");

    public async Task<BookAnswer> PutAsync(string? authorization, string zone, string ip, string body)
    {
        if (!await tokens.AllowAsync(authorization, zone, "edit"))
        {
            return Forbidden;
        }

        if (!IPAddress.TryParse(ip, out var address))
        {
            return InvalidAddress;
        }

        if (!await schema.AcceptsAsync(body))
        {
            return InvalidBody;
        }

        var wanted = JsonSerializer.Deserialize<BookMapping>(body)!;
        if (!IPAddress.TryParse(wanted.OriginIp, out var repeated) || !repeated.Equals(address))
        {
            return InvalidAddress;
        }

        if (!catalogue.Has(wanted.Vendor, wanted.Region))
        {
            return UnknownRegion;
        }

        return await store.PutAsync(zone, wanted with { OriginIp = address.ToString() }) is { } mapping ? BookAnswer.Of(mapping) : Full;
    }

    public async Task<BookAnswer> GetAsync(string? authorization, string zone, string ip)
    {
        if (!await tokens.AllowAsync(authorization, zone, "read"))
        {
            return Forbidden;
        }

        if (!IPAddress.TryParse(ip, out var address))
        {
            return InvalidAddress;
        }

        return await store.FindAsync(zone, address.ToString()) is { } mapping ? BookAnswer.Of(mapping) : NotFound;
    }

    public async Task<BookAnswer> ListAsync(string? authorization, string zone, int page, int perPage) =>
        await tokens.AllowAsync(authorization, zone, "read")
            ? BookAnswer.Of(await store.ListAsync(zone, (page - 1) * perPage, perPage))
            : Forbidden;
}
