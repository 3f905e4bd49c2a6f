using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Integration.Secrecy;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Reliability.Faults;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Three instances of the app over one Azurite, which keeps its data, with the faulty storage in between.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const int Instances = 3;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("ocr-reliability");
    private readonly List<Instance> instances = [];
    private Azurite azurite = null!;

    private Cluster()
    {
    }

    public IReadOnlyList<Instance> All => instances;

    public FaultyStorage Storage { get; private set; } = null!;

    /// <summary>A look past app and faults.</summary>
    public Tables Tables { get; private set; } = null!;

    public string Token { get; } = CredentialSecret.NewToken();

    public int Kills { get; private set; }

    public int StorageRestarts { get; private set; }

    public static async Task<Cluster> StartAsync(int quota)
    {
        await NodePackages.EnsureAsync(Repository.Root, _ => { }, CancellationToken.None);
        var cluster = new Cluster();
        cluster.azurite = await Azurite.StartAsync(cluster.directory.FullName);
        cluster.Storage = await FaultyStorage.StartAsync(cluster.azurite.ConnectionString);
        cluster.Tables = new Tables(cluster.azurite.ConnectionString, "");
        Secrets.Watch.WatchToken(cluster.Token);
        await new TableCredentialStore(new TableService(cluster.Tables.Options)).SaveAsync(
            new Credential(
                CredentialId.OfToken(cluster.Token), "test", ZoneScope.All, Permission.Edit, TimeProvider.System.GetUtcNow(), null),
            CancellationToken.None);
        var settings = new Dictionary<string, string>
        {
            ["Storage__ConnectionString"] = cluster.Storage.ConnectionString,
            ["Storage__MappingsTable"] = cluster.Tables.Options.MappingsTable,
            ["Storage__CredentialsTable"] = cluster.Tables.Options.CredentialsTable,
            ["Quota__MappingsPerZone"] = $"{quota}",
        };
        for (var i = 0; i < Instances; i++)
        {
            cluster.instances.Add(await Instance.StartAsync(settings));
        }

        return cluster;
    }

    public async Task KillAsync(int instance)
    {
        await instances[instance].KillAsync();
        Kills++;
    }

    /// <summary>
    /// Azurite saves its data when it is closed, not at each write as Azure does. So what it has been sent is finished first.
    /// </summary>
    public async Task RestartStorageAsync()
    {
        await Storage.CloseAsync();
        await azurite.DisposeAsync();
        azurite = await Azurite.StartAsync(directory.FullName, azurite.Port);
        Storage.Open();
        StorageRestarts++;
    }

    /// <summary>Each lets what is under way finish.</summary>
    public async Task StopInstancesAsync()
    {
        foreach (var instance in instances)
        {
            await instance.DisposeAsync();
        }

        instances.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await StopInstancesAsync();
        await Storage.DisposeAsync();
        await azurite.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
