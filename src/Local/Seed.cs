using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Local;

// The credentials in the API's public documentation, so that its examples work. They never exist in Azure.
internal static class Seed
{
    public const string Zone = "023e105f4ecef8ad9ca31a8372d0c353";
    public const string Token = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";
    public const string Email = "user@example.com";
    public const string Key = "144c9defac04969c7bfad8efaa8ea194";

    private static readonly DateTimeOffset CreatedOn = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(string connectionString, CancellationToken stop)
    {
        var credentials = new TableCredentialStore(
            new TableService(new StorageOptions { ConnectionString = connectionString }));
        await credentials.SaveAsync(Documented(CredentialId.OfToken(Token)), stop);
        await credentials.SaveAsync(Documented(CredentialId.OfKey(Email, Key)) with { Email = Email }, stop);
    }

    private static Credential Documented(CredentialId id) =>
        new(id, "documentation", ZoneScope.All, Permission.Edit, CreatedOn, ExpiresOn: null);
}
