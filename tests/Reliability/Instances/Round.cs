using System.Diagnostics;
using OriginCloudRegions.Reliability.Callers;

namespace OriginCloudRegions.Reliability.Instances;

/// <summary>Runs callers, faults and restarts for a while, then checks that an order explains every answer.</summary>
internal sealed class Round : IAsyncDisposable
{
    private const int Quota = 30;
    private const int Callers = 24;
    private const int CallsWithoutDuration = 5_000;
    private const int LeastKnown = 1_000;

    // On the worker, the caller of one call in this many leaves, after at most LongestPatience milliseconds.
    private const int CallsPerLeave = 40;
    private const int LongestPatience = 60;

    private readonly int seed;
    private readonly Cluster cluster;
    private readonly Caller caller;
    private readonly long began = Stopwatch.GetTimestamp();

    // Zones with few and with more addresses, and a zone that is often full. All callers fill the last zone once.
    private readonly ZoneOfCalls[] zones = [new(6), new(15), new(45)];
    private readonly ZoneOfCalls filled = new(2 * Quota);

    private Round(int seed, Cluster cluster)
    {
        this.seed = seed;
        this.cluster = cluster;
        caller = new Caller(cluster, Journal);
    }

    public Journal Journal { get; } = new();

    public static async Task<Round> StartAsync(int seed) => new(seed, await Cluster.StartAsync(Quota));

    /// <returns>A sentence for each finding.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        cluster.Storage.Faults = new RandomFaults(seed).For;
        await CallAsync();
        await FillAsync();
        cluster.Storage.Faults = _ => Fault.None;
        await LookAsync();
        Assert.All(cluster.All, instance => instance.AssertItIsTheSame());
        await cluster.StopInstancesAsync();
        return [.. Journal.Wrong, .. Untried(), .. await AuditAsync(), .. Unexplained()];
    }

    public string Report() =>
        $"""
        {Heads.Name(Heads.Chosen)}, seed {seed}: {Journal.Count} calls in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s ({Journal.ByKind})
          {Journal.Lost} have an unknown outcome ({Journal.LostToOutages} met a fault of a worker or its host)
          {Journal.Refusals.Count} were refused for the quota
          {cluster.HostFaults}, {cluster.StorageRestarts} restarts of storage, {cluster.Storage.Calls} storage calls ({cluster.Storage.Counts})
          longest unavailability {Seconds(Journal.LongestUnavailability)}, longest answer {Seconds(Journal.LongestAnswer)}
        """;

    public async ValueTask DisposeAsync()
    {
        caller.Dispose();
        await cluster.DisposeAsync();
    }

    private static string Seconds(long timestamps) => $"{(double)timestamps / Stopwatch.Frequency:0.0} s";

    private async Task CallAsync()
    {
        using var stop = new CancellationTokenSource();
        var chaos = new Chaos(cluster, Journal, seed).RunAsync(stop.Token);
        var callers = Enumerable.Range(0, Callers)
            .Select(number => CallUntilAsync(new Random((seed * Callers) + number), stop.Token))
            .ToList();
        await (RoundOptions.Duration is { } time ? Task.Delay(time) : Journal.ReachedAsync(CallsWithoutDuration));
        await stop.CancelAsync();
        await Task.WhenAll([chaos, .. callers]);
    }

    private async Task CallUntilAsync(Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var call = zones[random.Next(zones.Length)].Draw(random, Quota);
            using var leave = new CancellationTokenSource();
            if (Heads.Chosen == Head.Worker && random.Next(CallsPerLeave) == 0)
            {
                leave.CancelAfter(random.Next(1, LongestPatience));
            }

            await caller.SendAsync(call, random, leave.Token);
        }
    }

    /// <summary>Sends twice as many creations as the quota at once, each until its outcome is known.</summary>
    private async Task FillAsync()
    {
        var effects = await Task.WhenAll(filled.Addresses.Select((address, number) =>
            caller.InsistAsync(filled.Put(address), new Random(seed + number))));
        var admitted = effects.Count(effect => effect.RefusedFor is null);
        if (admitted != Quota)
        {
            Journal.Wrong.Enqueue($"a zone for {Quota} mappings admitted {admitted} of {effects.Length}");
        }
    }

    /// <summary>Reads every address at the end, so that the last answers show its final state.</summary>
    private async Task LookAsync()
    {
        var random = new Random(seed);
        foreach (var zone in zones.Append(filled))
        {
            await caller.InsistAsync(new ListCall(zone.Id, zone.Addresses, 1, 100, Quota), random);
            await Task.WhenAll(zone.Addresses.Select(address => caller.InsistAsync(new GetCall(zone.Id, address), random)));
        }
    }

    /// <summary>Events that did not occur, so that the round is inconclusive.</summary>
    private IEnumerable<string> Untried()
    {
        foreach (var fault in RandomFaults.Kinds.Where(fault => cluster.Storage.Counts[fault] == 0))
        {
            yield return $"inconclusive: no storage call met {fault}";
        }

        foreach (var fault in Chaos.Kinds.Where(fault => cluster.HostFaults[fault] == 0))
        {
            yield return $"inconclusive: the round injected no {fault}";
        }

        if (cluster.StorageRestarts == 0 || Journal.Refusals.IsEmpty)
        {
            yield return "inconclusive: storage was not restarted, or no zone was ever full";
        }

        // Usually a tenth is unknown, and more on a machine on which storage starts slowly.
        if (Journal.Count - Journal.Lost < LeastKnown)
        {
            yield return $"inconclusive: {Journal.Lost} calls of {Journal.Count} have an unknown outcome";
        }
    }

    private async Task<List<string>> AuditAsync()
    {
        var findings = new List<string>();
        var now = Stopwatch.GetTimestamp();
        foreach (var zone in zones.Append(filled))
        {
            var rows = await cluster.Tables.RowsAsync(zone.Id);
            var counter = await cluster.Tables.CounterAsync(zone.Id);
            if ((counter ?? 0) != rows.Count || counter == 0 || rows.Count > Quota)
            {
                findings.Add($"{zone.Id}: {rows.Count} rows, counter {counter?.ToString() ?? "none"}, quota {Quota}");
            }

            findings.AddRange(rows.Keys.Except(zone.Addresses)
                .Select(address => $"a row that no caller wrote: {address} in {zone.Id}"));
            foreach (var address in zone.Addresses)
            {
                var left = rows.TryGetValue(address, out var row) ? MappingOf(row) : null;
                Journal.Operations.Enqueue(new Operation(zone.Id, address, new Step.Sees(left), now, Stopwatch.GetTimestamp()));
            }
        }

        return findings;
    }

    private static Mapping MappingOf(Azure.Data.Tables.TableEntity row) => new(
        $"{row.GetString("Vendor")}/{row.GetString("Region")}",
        $"{row.GetDateTimeOffset("ModifiedOn"):yyyy-MM-dd'T'HH:mm:ss'Z'}");

    private IEnumerable<string> Unexplained()
    {
        foreach (var zone in Journal.Operations.GroupBy(operation => operation.Zone))
        {
            foreach (var address in zone.GroupBy(operation => operation.Address))
            {
                if (AddressSearch.Contradiction([.. address]) is { } contradiction)
                {
                    RoundRecord.Keep($"seed-{seed}-{address.Key.Replace(':', '_')}", address.OrderBy(operation => operation.Start));
                    yield return $"{address.Key} in {zone.Key}: {contradiction}";
                }
            }

            var refusals = Journal.Refusals.Where(refusal => refusal.Zone == zone.Key);
            foreach (var violation in new QuotaCheck([.. zone], Quota).Violations(refusals))
            {
                yield return $"{zone.Key}: {violation}";
            }
        }
    }
}
