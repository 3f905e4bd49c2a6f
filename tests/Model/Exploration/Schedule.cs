using System.Runtime.InteropServices;
using OriginCloudRegions.Model.Partitions;
using OriginCloudRegions.Model.Scheduling;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>
/// One run of a world. A seed decides all of it: the operations, which continuation, call, answer or timer comes next, and which faults
/// occur. Each schedule weighs the kinds of events differently, so that some schedules delay one kind for long.
/// </summary>
internal sealed class Schedule
{
    private const int MaxEvents = 5000;
    private const int MaxFaults = 6;

    private readonly int seed;
    private readonly Random random;
    private readonly World world;
    private readonly ScheduledNetwork network;
    private readonly EventKind[] kinds;
    private readonly Dictionary<string, int> tally = [];
    private readonly List<string>? trace;
    private readonly int maxFaults;
    private int faults;

    private Schedule(int seed, Defects defects, bool isTraced)
    {
        this.seed = seed;
        random = new Random(seed);
        maxFaults = random.Next(MaxFaults + 1);
        world = new World(random, defects);
        network = world.Network;
        kinds = Kinds();
        trace = isTraced ? [world.ToString()] : null;
    }

    public static ScheduleResult Run(int seed, Defects defects, bool isTraced = false) => new Schedule(seed, defects, isTraced).Run();

    private ScheduleResult Run()
    {
        try
        {
            RunToTheEnd();
        }
        catch (InvalidOperationException fault)
        {
            world.Violation ??= fault.ToString();
        }

        world.Check();
        foreach (var operation in world.History)
        {
            Count(operation.IsCertain ? $"-> {operation.Step.Name}" : "-> unknown");
        }

        return new ScheduleResult(seed, world.Violation, trace is null ? "" : string.Join('\n', [.. world.History, .. trace]), tally);
    }

    private void RunToTheEnd()
    {
        for (var events = 0; world.Violation is null && world.Callers.Exists(caller => !caller.IsFinished); events++)
        {
            Happen();
            if (events == MaxEvents)
            {
                world.Loop.VerifyStuck();
                world.Violation = $"The callers still wait after {MaxEvents} events.";
            }
        }

        ApplyOrDropLateCalls();
        if (faults == 0 && world.History.Any(operation => !operation.IsCertain))
        {
            world.Violation ??= "An outcome is unknown without a fault.";
        }
    }

    private EventKind[] Kinds()
    {
        int Often() => random.Next(1, 9);
        int Perhaps() => random.Next(2) * random.Next(1, 9);

        IEnumerable<Caller> Waiting() => world.Callers.Where(caller => caller.IsWaiting);

        return
        [
            EventKind.Of("continue", Often() * 2, () => world.Loop.Ready.Where(code => !code.Instance.IsStalled), world.Loop.RunOne),
            EventKind.Of("apply", Often(), () => network.Sent, world.Apply),
            EventKind.Of("answer", Often(), () => network.Applied, call => ScheduledNetwork.End(call, CallFate.Answered)),
            EventKind.Of("start", Often(), () => world.Callers.Where(caller => caller.IsIdle), world.Start),
            EventKind.Of<Timeline>("advance", 1, () => world.Loop.Time.HasAlarms ? [world.Loop.Time] : [], time => time.Advance()),
            EventKind.Of("apply late", Perhaps(), () => network.Late, world.Apply),
            EventKind.Of("stall", Perhaps(), () => world.Instances.Any(instance => instance.IsStalled) ? [] : world.Instances, Stall),
            EventKind.Of("resume", 1, () => world.Instances.Where(instance => instance.IsStalled), Resume),
            EventKind.Fault("lose answer", Perhaps() * 4, () => network.Applied.Where(IsWrite), call => ScheduledNetwork.End(call, CallFate.Lost)),
            EventKind.Fault("lose call", Perhaps() * 4, () => network.Sent.Where(IsWrite), call => network.Drop(call, CallFate.Lost)),
            EventKind.Fault("time out", Perhaps() * 4, () => network.Sent.Where(IsWrite), call => ScheduledNetwork.End(call, CallFate.Lost)),
            EventKind.Fault("answer 503", Perhaps() / 2, () => network.Sent, call => network.Drop(call, CallFate.Refused)),
            EventKind.Fault("leave", Perhaps() / 4, Waiting, caller => caller.Leave()),
            EventKind.Fault("crash", Perhaps() / 4, () => Waiting().Any() ? world.Instances : [], world.Crash),
        ];
    }

    private void Happen()
    {
        var possible = kinds.Where(kind => kind.Weight > 0 && (!kind.IsFault || faults < maxFaults))
            .Select(kind => (Kind: kind, To: kind.Possible().ToList()))
            .Where(each => each.To.Count > 0)
            .ToList();
        var pick = random.Next(possible.Sum(each => each.Kind.Weight));
        var (kind, to) = possible.First(each => (pick -= each.Kind.Weight) < 0);
        var what = kind.Happen(to[random.Next(to.Count)]);
        trace?.Add($"{kind.Name,-12} {what}");
        Count(kind.Name);
        faults += kind.IsFault ? 1 : 0;
        network.Sweep();
        world.Loop.Verify();
    }

    private static bool IsWrite(StorageCall call) => call.IsWrite;

    private static Instance Stall(Instance instance)
    {
        instance.IsStalled = true;
        return instance;
    }

    private static Instance Resume(Instance instance)
    {
        instance.IsStalled = false;
        return instance;
    }

    private void ApplyOrDropLateCalls()
    {
        foreach (var call in network.Late.ToList())
        {
            if (world.Violation is null && random.Next(2) == 0)
            {
                trace?.Add($"apply late   {world.Apply(call)}");
            }
        }
    }

    private void Count(string what) => CollectionsMarshal.GetValueRefOrAddDefault(tally, what, out _)++;
}
