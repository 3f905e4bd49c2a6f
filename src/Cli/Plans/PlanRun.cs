using System.Collections.Concurrent;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Plans;

/// <summary>Sends the batches of a plan, several at a time, until the first refusal.</summary>
internal sealed class PlanRun(ServiceConnection connection, PlanProgress progress)
{
    private const int InFlight = 4;

    private readonly ConcurrentBag<PlanStop> stops = [];

    private delegate Task<BatchResult> Send(PlannedChange[] batch, CancellationToken cancellation);

    public IReadOnlyList<PlanStop> Stops =>
        [.. stops.OrderBy(stop => stop.Line).ThenBy(stop => stop.Changes[0].OriginIp, StringComparer.Ordinal)];

    public async Task ApplyAsync(ZonePlan plan, CancellationToken cancellation)
    {
        await ApplyAsync(plan.Deletes, DeleteAsync, cancellation);
        await ApplyAsync(plan.Puts, UpsertAsync, cancellation);
    }

    private async Task ApplyAsync(IReadOnlyList<PlannedChange> changes, Send send, CancellationToken cancellation)
    {
        var batches = new ConcurrentQueue<PlannedChange[]>(changes.Chunk(OriginCloudRegionsClient.MaxBatchItems));
        while (stops.IsEmpty && !batches.IsEmpty)
        {
            await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => WorkAsync(batches, send, cancellation)));
            await ResendAsync(send, cancellation);
        }
    }

    // Resends batches that exceeded the quota, one at a time. Concurrent batches may all be refused although one of
    // them would fit. Now the order of the file decides.
    private async Task ResendAsync(Send send, CancellationToken cancellation)
    {
        if (!stops.IsEmpty && stops.All(stop => stop.IsQuota))
        {
            var refused = new ConcurrentQueue<PlannedChange[]>(Stops.Select(stop => stop.Changes.ToArray()));
            stops.Clear();
            await WorkAsync(refused, send, cancellation);
        }
    }

    /// <summary>Waits for the answer to every batch that was sent, so that the number of changes is known.</summary>
    private async Task WorkAsync(ConcurrentQueue<PlannedChange[]> batches, Send send, CancellationToken cancellation)
    {
        while (stops.IsEmpty && batches.TryDequeue(out var batch))
        {
            try
            {
                var result = await BusyService.WaitAsync(() => send(batch, cancellation), progress.ShowWhileAsync, cancellation);
                progress.Add(result.Succeeded.Count);
                foreach (var item in result.Failed)
                {
                    stops.Add(PlanStop.Of(batch, item));
                }
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                stops.Add(new PlanStop(batch, failure));
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

        // A delete that is repeated after a lost answer fails, although the mapping is deleted.
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
