using System.Collections.Concurrent;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Plans;

/// <summary>Carries out a plan in batches, several at a time, until the first refusal.</summary>
internal sealed class PlanRun(ServiceConnection connection, PlanProgress progress)
{
    private const int InFlight = 4;

    private readonly ConcurrentBag<BatchFailed> failed = [];
    private PlanStop? stopped;

    /// <summary>Mappings that the service refused one by one.</summary>
    public IReadOnlyCollection<BatchFailed> Failed => failed;

    /// <summary>The batch at which the run ended early.</summary>
    public PlanStop? Stopped => stopped;

    public async Task ApplyAsync(ZonePlan plan, CancellationToken cancellation)
    {
        await ApplyAsync(plan.Deletes, DeleteAsync, cancellation);
        await ApplyAsync(plan.Puts, UpsertAsync, cancellation);
    }

    private Task ApplyAsync(
        IReadOnlyList<PlannedChange> changes,
        Func<PlannedChange[], CancellationToken, Task<BatchResult>> send,
        CancellationToken cancellation)
    {
        var batches = new ConcurrentQueue<PlannedChange[]>(changes.Chunk(OriginCloudRegionsClient.MaxBatchItems));
        return Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => WorkAsync(batches, send, cancellation)));
    }

    /// <summary>A batch in flight ends before the run does, so that what is done is known.</summary>
    private async Task WorkAsync(
        ConcurrentQueue<PlannedChange[]> batches,
        Func<PlannedChange[], CancellationToken, Task<BatchResult>> send,
        CancellationToken cancellation)
    {
        while (stopped is null && batches.TryDequeue(out var batch))
        {
            try
            {
                var result = await BusyService.WaitAsync(() => send(batch, cancellation), progress.Note, cancellation);
                foreach (var item in result.Failed)
                {
                    failed.Add(item);
                }

                progress.Add(result.Succeeded.Count);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                Interlocked.CompareExchange(ref stopped, new PlanStop(batch, failure), null);
            }
        }
    }

    private Task<BatchResult> UpsertAsync(PlannedChange[] batch, CancellationToken cancellation)
    {
        var mappings = Array.ConvertAll(batch, change => new OriginCloudRegionRequest
        {
            OriginIp = change.OriginIp,
            Vendor = change.Desired!.Vendor,
            Region = change.Desired.Region,
        });
        return connection.Client.BatchUpsertAsync(connection.Zone, mappings, cancellation);
    }

    private async Task<BatchResult> DeleteAsync(PlannedChange[] batch, CancellationToken cancellation)
    {
        var addresses = Array.ConvertAll(batch, change => change.OriginIp);
        var result = await connection.Client.BatchDeleteAsync(connection.Zone, addresses, cancellation);

        // A delete that was repeated after a lost answer fails although the mapping is gone.
        var (gone, left) = (new List<BatchSucceeded>(), new List<BatchFailed>());
        foreach (var item in result.Failed)
        {
            if (await IsGoneAsync(item.OriginIp, cancellation))
            {
                gone.Add(new BatchSucceeded { OriginIp = item.OriginIp, Vendor = "", Region = "" });
            }
            else
            {
                left.Add(item);
            }
        }

        return new BatchResult { Succeeded = [.. result.Succeeded, .. gone], Failed = left };
    }

    private async Task<bool> IsGoneAsync(string address, CancellationToken cancellation)
    {
        try
        {
            await connection.Client.GetAsync(connection.Zone, address, cancellation);
            return false;
        }
        catch (OriginCloudRegionsException answer) when (answer.Code == OriginCloudRegionsErrorCode.MappingNotFound)
        {
            return true;
        }
    }
}
