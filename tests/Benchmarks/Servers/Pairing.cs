namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>A head, and the baseline of its own kind.</summary>
internal sealed record Pairing(string Head, Contender Ours, Contender Book, Goals Goals)
{
    private const string Baselines = "tests/Benchmarks/Baselines";
    private const string OurTable = "OriginCloudRegions";

    public static Pairing Worker { get; } = new(
        "worker",
        new Contender("src/Functions", "ours") { Table = OurTable, IsHosted = true },
        new Contender($"{Baselines}/ByTheBookWorker", "worker by the book") { IsHosted = true },
        new Goals { HotZone = 25, ColdStart = 1 / 1.15, PeakMemory = 1 / 1.2 });

    public static Pairing Native { get; } = new(
        "native",
        new Contender("src/Native", "ours") { Table = OurTable },
        new Contender($"{Baselines}/ByTheBook", "ASP.NET Core by the book"),
        new Goals
        {
            HotZone = 40,
            HotZoneTail = 50,
            Create = 1.2,
            Instances = 0.5,
            InstancesOfMany = 0.9,
            SlowestCallerLimit = 1000,
            ColdStart = 3,
            PeakMemoryLimit = 90,
            IdleMemoryLimit = 45,
        })
    {
        Bare = new Contender($"{Baselines}/Bare", "bare native app, first 200 on a GET") { IsBare = true },
    };

    /// <summary>An app without operations, which has the shortest start of its kind.</summary>
    public Contender? Bare { get; init; }

    /// <summary>Both behind the stand-in for the Functions host.</summary>
    public Pairing Hosted => this with { Ours = Ours with { IsHosted = true }, Book = Book with { IsHosted = true } };

    /// <summary>The baseline, tuned for contention.</summary>
    public Contender BackingOff => Book with { Name = $"{Book.Name}, backing off", Table = "BackingOff", BacksOff = true };

    public IEnumerable<Contender> Contenders => Bare is null ? [Ours, Book] : [Ours, Book, Bare];

    /// <summary>The same head of another checkout instead of the baseline.</summary>
    public Pairing Against(string checkout) =>
        this with { Book = Ours with { Checkout = checkout, Name = "before", Table = "Before" } };

    /// <param name="rounds">The results of the head, then those of the baseline.</param>
    public Comparison Compare<T>(string name, Measure measure, IReadOnlyList<T>[] rounds, Func<T, double> figure) =>
        Comparison.Of(Head, name, Book.Name, measure, rounds[0], rounds[1], figure);
}
