using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Three instances of the app, the faulty storage, and an Azurite that keeps its data.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const int Instances = 3;

    // A worker without a stream hangs for this time: more than the API's limit of 10 s, less than the deployed 5 minutes.
    private const string FunctionTimeout = "00:00:12";

    private readonly TemporaryFolder folder = new();
    private readonly List<Instance> instances = [];
    private Azurite azurite = null!;

    public IReadOnlyList<Instance> All => instances;

    public FaultyStorage Storage { get; private set; } = null!;

    /// <summary>Reads the tables directly from Azurite, without the app and the faulty storage.</summary>
    public Tables Tables { get; private set; } = null!;

    public string Token { get; private set; } = "";

    public FaultCounts<HostFault> HostFaults { get; } = new();

    public int StorageRestarts { get; private set; }

    public static async Task<Cluster> StartAsync(int quota)
    {
        await NodePackages.EnsureAsync(Repository.Root, _ => { }, CancellationToken.None);
        var cluster = new Cluster();
        cluster.azurite = await Azurite.StartAsync(cluster.folder.Path);
        cluster.Storage = await FaultyStorage.StartAsync(cluster.azurite.ConnectionString, Instances);
        cluster.Tables = new Tables(cluster.azurite.ConnectionString, "");
        cluster.Token = await new StoredCredentials(cluster.Tables).TokenAsync();
        foreach (var connectionString in cluster.Storage.ConnectionStrings)
        {
            var settings = cluster.Tables.Settings(connectionString);
            settings["Quota__MappingsPerZone"] = $"{quota}";
            if (Heads.Chosen == Head.Worker)
            {
                settings["AzureFunctionsJobHost__functionTimeout"] = FunctionTimeout;
            }

            cluster.instances.Add(await Instance.StartAsync(settings));
        }

        return cluster;
    }

    /// <summary>Returns a random instance, if possible one that callers do not avoid.</summary>
    public Instance Choose(Random random)
    {
        var good = instances.Where(instance => !instance.IsAvoided).ToList();
        var from = good.Count > 0 ? good : instances;
        return from[random.Next(from.Count)];
    }

    /// <summary>Completes when the instance accepts requests again.</summary>
    public async Task InjectAsync(HostFault fault, int instance, CancellationToken stop)
    {
        await (fault switch
        {
            HostFault.Kill => instances[instance].KillAsync(),
            HostFault.KillAfterWrite => KillAfterWriteAsync(instance, stop),
            HostFault.CutStream => instances[instance].CutStreamAsync(),
            HostFault.Stall => instances[instance].StallAsync(),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        });
        HostFaults.Add(fault);
    }

    // Azurite saves its data when it is closed, not at each write as Azure does. So its calls must end before.
    public async Task RestartStorageAsync()
    {
        await Storage.CloseAsync();
        await azurite.DisposeAsync();
        azurite = await Azurite.StartAsync(folder.Path, azurite.Port);
        Storage.Open();
        StorageRestarts++;
    }

    /// <summary>Stops the instances after their requests.</summary>
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

    private async Task KillAfterWriteAsync(int instance, CancellationToken stop)
    {
        var applied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Storage.After = (call, answer) =>
        {
            if (call.Endpoint != instance || !call.IsWrite || !answer.IsApplied)
            {
                return Task.CompletedTask;
            }

            applied.TrySetResult();
            return killed.Task;
        };
        try
        {
            await applied.Task.WaitAsync(stop);
            await instances[instance].KillAsync();
        }
        finally
        {
            Storage.After = (_, _) => Task.CompletedTask;
            killed.SetResult();
        }
    }
}
