using System.CommandLine;
using OriginCloudRegions.Benchmarks.Soak;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks;

/// <summary>The command line: the measurement, the head and the number of rounds.</summary>
internal static class BenchmarkCommand
{
    private const string All = "all";
    private const string Both = "both";

    public static RootCommand Build()
    {
        string[] names = [All, .. Catalogue.Names];
        var what = new Argument<string>("what") { Description = string.Join(", ", names), DefaultValueFactory = _ => All };
        what.AcceptOnlyFromAmong(names);
        var head = new Option<string>("--head")
        {
            Description = "worker, native or both. 'instances', 'request' and 'zones' only measure native.",
            DefaultValueFactory = _ => Both,
        };
        head.AcceptOnlyFromAmong(Pairing.Worker.Head, Pairing.Native.Head, Both);
        var rounds = AtLeastOne("--rounds", "How often each is measured; the median counts.", 5);
        var before = new Option<DirectoryInfo>("--before")
        {
            Description = "A checkout to measure instead of the baseline, such as an earlier commit.",
        };
        before.AcceptExistingOnly();
        var root = new RootCommand("Measures the service against baselines. 'all' of both heads writes docs/performance.md and its chart.")
        {
            what,
            head,
            rounds,
            before,
            SoakCommand.Build(head, PairingsOf),
        };
        root.SetAction((parsed, _) =>
        {
            var checkout = parsed.GetValue(before)?.FullName;
            var pairings = PairingsOf(parsed.GetValue(head)!);
            return RunAsync(
                parsed.GetValue(what)!,
                checkout is null ? pairings : [.. pairings.Select(pairing => pairing.Against(checkout))],
                parsed.GetValue(rounds),
                isPage: checkout is null);
        });
        return root;
    }

    public static Option<int> AtLeastOne(string name, string description, int by) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => by,
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                {
                    result.AddError($"{name} must be at least 1.");
                }
            },
        },
    };

    private static Pairing[] PairingsOf(string head) =>
        [.. new[] { Pairing.Worker, Pairing.Native }.Where(pairing => head == Both || pairing.Head == head)];

    /// <param name="isPage">Whether goals apply, and all figures of both heads replace the page.</param>
    private static async Task<int> RunAsync(string what, Pairing[] pairings, int rounds, bool isPage)
    {
        var machine = Machine.Read();
        string[] names = what == All ? Catalogue.Names : [what];
        await Publishing.RunAsync(names.SelectMany(name => Catalogue.ContendersOf(name, pairings)));

        List<Section> sections = [];
        foreach (var scenario in Catalogue.ScenariosOf(names, pairings, rounds))
        {
            var section = await scenario();
            sections.Add(isPage ? section : section.WithoutGoals());
        }

        Console.WriteLine(Markdown.Of(sections));
        if (isPage && what == All && pairings.Length > 1)
        {
            var page = Markdown.Of(machine, sections);
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, "docs/performance.md"), page);
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, "docs/performance.svg"), Chart.Of(sections));
        }

        return sections.All(section => section.IsReached) ? 0 : 1;
    }
}
