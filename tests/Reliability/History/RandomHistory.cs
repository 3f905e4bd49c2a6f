namespace OriginCloudRegions.Reliability.History;

internal static class RandomHistory
{
    /// <summary>Random operations and answers; few of these histories have an order.</summary>
    public static List<Operation> Any(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ =>
        {
            var start = random.Next(10);
            var step = AnyStep(random);
            var isLost = step is Step.Puts or Step.Deletes && random.Next(4) == 0;
            return new Operation(Histories.Zone, "192.0.2.1", step, start, isLost ? Operation.Never : start + random.Next(1, 6));
        })];

    /// <summary>A history of a correct register: each operation takes effect at its own moment.</summary>
    /// <remarks>
    /// Callers overlap. Some answers of writes are lost, and some of those writes never take effect. Some puts repeat
    /// the last one, and some answers have no time, as those of a batch. Ten operations share a time.
    /// </remarks>
    public static List<Operation> Correct(Random random, int count)
    {
        Mapping? state = null;
        var place = 0;
        var history = new List<Operation>();
        for (var moment = 100; history.Count < count; moment += 10)
        {
            place = random.Next(5) == 0 ? place : (place + 1) % 178;
            var (start, end) = (moment - random.Next(25), moment + random.Next(25));
            var isLost = random.Next(12) == 0;
            var never = isLost && random.Next(2) == 0;
            var (step, after) = random.Next(3) switch
            {
                0 => Put(state, $"p{place}", moment),
                1 => (state is null ? new Step.Sees(null) : (Step)new Step.Deletes(), null),
                _ => (new Step.Sees(state), state),
            };
            state = never ? state : after;
            var isTimeless = isLost || random.Next(3) == 0;
            var shown = isTimeless && step is Step.Puts put ? new Step.Puts(new Mapping(put.Mapping.Place)) : step;
            history.Add(new Operation(Histories.Zone, "192.0.2.1", shown, start, isLost ? Operation.Never : end));
        }

        return history;
    }

    private static (Step Step, Mapping? After) Put(Mapping? state, string place, int moment)
    {
        var mapping = state?.Place == place ? state : new Mapping(place, $"{moment / 100}");
        return (new Step.Puts(mapping), mapping);
    }

    private static Step AnyStep(Random random)
    {
        var mapping = new Mapping(random.Next(2) == 0 ? "a" : "b", random.Next(3) switch { 0 => null, 1 => "1", _ => "2" });
        return random.Next(8) switch
        {
            0 or 1 => new Step.Puts(mapping),
            2 => new Step.Puts(mapping, OnlyNew: true),
            3 => new Step.Deletes(random.Next(2) == 0 ? null : mapping.Place, random.Next(4) == 0),
            4 => new Step.SeesSome(),
            5 => new Step.Sees(null),
            _ => new Step.Sees(mapping),
        };
    }
}
