using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Reliability.Faults;
using OriginCloudRegions.Testing.Programs;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Three instances of the app over one Azurite, which keeps its data, with the faulty storage in between.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const int Instances = 3;

    private readonly TemporaryFolder folder = new();
    private readonly List<Instance> instances = [];
    private Azurite azurite = null!;

    private Cluster()
    {
    }

    public IReadOnlyList<Instance> All => instances;

    public FaultyStorage Storage { get; private set; } = null!;

    /// <summary>A look past app and faults.</summary>
    public Tables Tables { get; private set; } = null!;

    public string Token { get; private set; } = "";

    public int Kills { get; private set; }

    public int StorageRestarts { get; private set; }

    public static async Task<Cluster> StartAsync(int quota)
    {
        await NodePackages.EnsureAsync(Repository.Root, _ => { }, CancellationToken.None);
        var cluster = new Cluster();
        cluster.azurite = await Azurite.StartAsync(cluster.folder.Path);
        cluster.Storage = await FaultyStorage.StartAsync(cluster.azurite.ConnectionString);
        cluster.Tables = new Tables(cluster.azurite.ConnectionString, "");
        cluster.Token = await new StoredCredentials(cluster.Tables).TokenAsync();
        var settings = cluster.Tables.Settings(cluster.Storage.ConnectionString);
        settings["Quota__MappingsPerZone"] = $"{quota}";
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
        azurite = await Azurite.StartAsync(folder.Path, azurite.Port);
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
        folder.Dispose();
    }
}
