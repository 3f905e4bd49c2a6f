using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Running;

/// <summary>Locks the data directory, because two Azurite processes would overwrite each other's data.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly IDisposable claim;
    private readonly string announcement;

    private DataDirectory(string path, IDisposable claim)
    {
        this.claim = claim;
        Tables = Path.Combine(path, "azurite");

        // `ocr --local` reads this file.
        announcement = Path.Combine(path, "environment");
    }

    public string Tables { get; }

    public static DataDirectory Claim(string path)
    {
        var claim = FileLock.TryTake(Path.Combine(path, "lock"))
            ?? throw new LocalFailure(
                $"{path} is in use by another Local: stop that one, or choose another directory with --data.");
        return new DataDirectory(path, claim);
    }

    /// <summary>Writes variables with the names that tools of the original read.</summary>
    public void Announce(Uri api, string connectionString) => File.WriteAllLines(announcement,
    [
        $"CLOUDFLARE_BASE_URL={api}",
        $"CLOUDFLARE_API_TOKEN={Seed.Token}",
        $"CLOUDFLARE_ZONE_ID={Seed.Zone}",
        $"Storage__ConnectionString={connectionString}",
    ]);

    public void Dispose()
    {
        File.Delete(announcement);
        claim.Dispose();
    }
}
