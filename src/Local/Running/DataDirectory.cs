using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Running;

/// <summary>Where the data is kept, claimed for this process: two Azurites over one file would overwrite each other.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly IDisposable claim;
    private readonly string announcement;

    private DataDirectory(string path, IDisposable claim)
    {
        this.claim = claim;
        Tables = Path.Combine(path, "azurite");

        // `ocr --local` reads this file.
        announcement = Path.Combine(path, "connection-string");
    }

    public string Tables { get; }

    public static DataDirectory Claim(string path)
    {
        var claim = FileLock.TryTake(Path.Combine(path, "lock"))
            ?? throw new LocalFailure(
                $"{path} is in use by another Local: stop that one, or choose another directory with --data.");
        return new DataDirectory(path, claim);
    }

    public void Announce(string connectionString) => File.WriteAllText(announcement, connectionString);

    public void Dispose()
    {
        File.Delete(announcement);
        claim.Dispose();
    }
}
