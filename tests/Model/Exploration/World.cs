using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>One zone, two or three instances that serve it, and a few callers.</summary>
internal sealed class World
{
    /// <summary>One world in this many has a warm store, which costs as much as several schedules.</summary>
    private const int WarmOnceIn = 8;

    private readonly TablePartition table;
    private readonly Defect defect;
    private readonly Random random;
    private readonly int quota;
    private readonly ZoneState start;
    private readonly List<(Instance Instance, TableMappingStore Store)> instances = [];
    private readonly List<Operation> history = [];
    private int moment;
    private int instancesSoFar;

    public World(Random random, Defect defect)
    {
        this.random = random;
        this.defect = defect;
        table = new TablePartition(defect);
        quota = random.Next(1, 5);

        for (var count = random.Next(2, 4); count > 0; count--)
        {
            AddInstance();
        }

        if (random.Next(WarmOnceIn) == 0)
        {
            WarmUp.Run(this, instances[0].Instance, instances[0].Store);
        }

        var addresses = random.Next(1, ZoneState.Addresses + 1);
        var filled = Enumerable.Range(0, addresses)
            .OrderBy(_ => random.Next())
            .Take(random.Next(Math.Min(quota, addresses) + 1));
        start = Zone.Fill(table, filled.Select(address => (address, random.Next(1, 3))));
        var requests = new RequestMaker(random, addresses);
        Callers = [.. Enumerable.Range(1, random.Next(3, 7)).Select(number =>
            new Caller(number, Enumerable.Range(0, random.Next(1, 4)).Select(_ => requests.Next())))];
    }

    public EventLoop Loop { get; } = new();

    public ScheduledNetwork Network { get; } = new();

    public List<Caller> Callers { get; }

    public IReadOnlyList<Operation> History => history;

    public IEnumerable<Instance> Instances => instances.Select(each => each.Instance);

    public string? Violation { get; set; }

    public void Start(Caller caller)
    {
        var (instance, store) = instances[random.Next(instances.Count)];
        var request = caller.Start(instance);
        var operation = new Operation(request.Asked, caller.Number, ++moment, request.Unknown);
        history.Add(operation);
        instance.Run(() => _ = SendAsync(caller, request, operation, instance, store));
    }

    public void Apply(StorageCall call)
    {
        call.Apply();
        Violation ??= CounterViolation();
    }

    /// <summary>Ends an instance with everything it does, and starts another one.</summary>
    public void Crash(Instance instance)
    {
        instance.Crash();
        var crashed = instances.Find(each => each.Instance == instance);
        crashed.Store.Dispose();
        instances.Remove(crashed);
        Callers.FindAll(caller => caller.ServedBy == instance).ForEach(caller => caller.End());
        AddInstance();
    }

    /// <summary>Reads the rows without the code under test, and looks for an order that explains all answers.</summary>
    public void Check()
    {
        if (Violation is null)
        {
            var rows = table.Entities.Where(entity => entity.RowKey != TableKeys.CounterRow)
                .Select(MappingRow.Read)
                .Select(row => (Zone.Number(row.Mapping.Address), Zone.Stored(row.Mapping)))
                .ToList();
            var end = new Operation("read the rows", 0, ++moment, Step.Nothing);
            end.Complete(new Step.Lists(0, ZoneState.Addresses, rows, rows.Count), ++moment, isAnswerLost: false);
            history.Add(end);
            Violation = ZoneSearch.Explains(history, start, quota) ? null : "No order of the operations explains all answers.";
        }

        instances.ForEach(each => each.Store.Dispose());
    }

    public override string ToString() => $"quota {quota}, {instances.Count} instances, at first {start}";

    private string? CounterViolation()
    {
        var counter = table.Find(TableKeys.CounterRow)?.GetInt32(ZoneCounter.Column);
        var rows = table.Entities.Count - (counter is null ? 0 : 1);
        return (counter ?? 0) != rows ? $"The counter is {counter?.ToString() ?? "missing"} and there are {rows} rows."
            : rows > quota ? $"There are {rows} rows, and the quota is {quota}."
            : counter == 0 ? "An empty zone has a counter."
            : null;
    }

    private async Task SendAsync(
        Caller caller, Request request, Operation operation, Instance instance, TableMappingStore store)
    {
        var (leaving, lostBefore) = (caller.Leaving.Token, instance.LostAnswers);
        try
        {
            var step = await request.SendAsync(store, leaving);
            operation.Complete(step, ++moment, instance.LostAnswers > lostBefore);
        }
        catch (Exception fault) when (fault is StorageUnavailableException || leaving.IsCancellationRequested)
        {
            // The outcome of the operation stays unknown.
        }
        catch (Exception fault)
        {
            Violation ??= $"{request.Asked} threw {fault}";
        }

        caller.End();
    }

    private void AddInstance()
    {
        var instance = new Instance(Loop, ++instancesSoFar);
        var partition = new ModelPartition(table, Network, instance, Zone.Id, defect);
        instances.Add((instance, new TableMappingStore(_ => partition, quota, instance.Clock, new Random(random.Next()))));
    }
}
