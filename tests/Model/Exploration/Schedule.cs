using System.Runtime.InteropServices;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>
/// One run of a world. A seed decides all of it: the operations, which continuation, call, answer or timer comes next,
/// and which faults occur. Each schedule weighs the kinds of events differently, so some delay one kind for long.
/// </summary>
internal sealed class Schedule
{
    private const int MaxEvents = 5000;
    private const int MaxFaults = 6;

    private readonly Random random;
    private readonly World world;
    private readonly ScheduledNetwork network;
    private readonly EventKind[] kinds;
    private readonly Dictionary<string, int> tally = [];
    private readonly List<string>? trace;
    private readonly int maxFaults;
    private int faults;

    private Schedule(int seed, Defect defect, bool isTraced)
    {
        random = new Random(seed);
        maxFaults = random.Next(MaxFaults + 1);
        world = new World(random, defect);
        network = world.Network;
        kinds = Kinds();
        trace = isTraced ? [world.ToString()] : null;
    }

    /// <summary>The first violation; null if the schedule met none.</summary>
    public string? Violation => world.Violation;

    /// <summary>How often events and answers of each kind occurred.</summary>
    public IReadOnlyDictionary<string, int> Tally => tally;

    /// <summary>The history, and the trace if the schedule was traced.</summary>
    public string Report => string.Join('\n', [.. world.History, .. trace ?? []]);

    public static Schedule Run(int seed, Defect defect, bool isTraced = false)
    {
        var schedule = new Schedule(seed, defect, isTraced);
        schedule.Run();
        return schedule;
    }

    private void Run()
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
            Count(operation.IsCertain ? $"-> {operation.Step.GetType().Name}" : "-> unknown");
        }
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

        IEnumerable<Continuation> Ready() => world.Loop.Ready.Where(code => !code.Instance.IsStalled);
        IEnumerable<Timeline> Time() => world.Loop.Time.HasAlarms ? [world.Loop.Time] : [];
        IEnumerable<Caller> Waiting() => world.Callers.Where(caller => caller.IsWaiting);
        IEnumerable<Instance> Stalled() => world.Instances.Where(instance => instance.IsStalled);
        IEnumerable<Instance> Stallable() => Stalled().Any() ? [] : world.Instances;
        IEnumerable<StorageCall> SentWrites() => network.Sent.Where(call => call.IsWrite);
        IEnumerable<StorageCall> AppliedWrites() => network.Applied.Where(call => call.IsWrite);

        return
        [
            EventKind.Of("continue", Often() * 2, Ready, world.Loop.RunOne),
            EventKind.Of("apply", Often(), () => network.Sent, world.Apply),
            EventKind.Of("answer", Often(), () => network.Applied, call => call.End(CallFate.Answered)),
            EventKind.Of("start", Often(), () => world.Callers.Where(caller => caller.IsIdle), world.Start),
            EventKind.Of("advance", 1, Time, time => time.Advance()),
            EventKind.Of("apply late", Perhaps(), () => network.Late, world.Apply),
            EventKind.Of("stall", Perhaps(), Stallable, instance => instance.IsStalled = true),
            EventKind.Of("resume", 1, Stalled, instance => instance.IsStalled = false),
            EventKind.Fault("lose answer", Perhaps() * 4, AppliedWrites, call => call.End(CallFate.Lost)),
            EventKind.Fault("lose call", Perhaps() * 4, SentWrites, call => network.Drop(call, CallFate.Lost)),
            EventKind.Fault("time out", Perhaps() * 4, SentWrites, call => call.End(CallFate.Lost)),
            EventKind.Fault("answer 503", Perhaps() / 2, () => network.Sent, call => network.Drop(call, CallFate.Refused)),
            EventKind.Fault("leave", Perhaps() / 4, Waiting, caller => caller.Leaving.Cancel()),
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
        var what = to[random.Next(to.Count)];
        kind.Happen(what);
        trace?.Add($"{kind.Name,-12} {what}");
        Count(kind.Name);
        faults += kind.IsFault ? 1 : 0;
        network.Sweep();
        world.Loop.Verify();
    }

    private void ApplyOrDropLateCalls()
    {
        foreach (var call in network.Late.ToList())
        {
            if (world.Violation is null && random.Next(2) == 0)
            {
                world.Apply(call);
                trace?.Add($"apply late   {call}");
            }
        }
    }

    private void Count(string what) => CollectionsMarshal.GetValueRefOrAddDefault(tally, what, out _)++;
}
