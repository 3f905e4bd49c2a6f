using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Microsoft.Extensions.Caching.Memory;

namespace OriginCloudRegions.Book;

/// <summary>Checks bearer tokens against the table of credentials, whose answers are cached for 60 seconds.</summary>
public sealed class BookTokens(TableClient table, IMemoryCache cache)
{
    private const string Scheme = "Bearer ";

    public async Task<bool> AllowAsync(string? authorization, string zone, string permission)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim())));
        var credential = await cache.GetOrCreateAsync(hash, entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(60);
            return FindAsync(hash);
        });
        return credential?.Allows(zone, permission, TimeProvider.System.GetUtcNow()) == true;
    }

    private async Task<BookCredential?> FindAsync(string hash) =>
        await table.GetEntityIfExistsAsync<TableEntity>("token", hash) is { HasValue: true, Value: { } row }
            ? new BookCredential(row.GetString("Zones"), row.GetString("Permission"), row.GetDateTimeOffset("ExpiresOn"))
            : null;
}
