using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Benchmarks.Soak;

internal static class SoakCredentials
{
    private const int AtOnce = 16;

    /// <summary>Creates tokens that may edit every zone.</summary>
    public static async Task<string[]> CreateAsync(string connectionString, int count)
    {
        var store = new TableCredentialStore(new TableService(new StorageOptions { ConnectionString = connectionString }));
        string[] tokens = [.. Enumerable.Range(0, count).Select(_ => CredentialSecret.NewToken())];
        var now = TimeProvider.System.GetUtcNow();
        await Parallel.ForEachAsync(tokens, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (token, stop) =>
            await store.SaveAsync(new Credential(CredentialId.OfToken(token), "soak", ZoneScope.All, Permission.Edit, now, null), stop));
        return tokens;
    }
}
