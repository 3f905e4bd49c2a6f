using System.CommandLine;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;
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
            Description = "The head that is measured: worker, native or both. 'instances', 'request' and 'zones' measure the native one alone.",
            DefaultValueFactory = _ => Both,
        };
        head.AcceptOnlyFromAmong(Pairing.Worker.Head, Pairing.Native.Head, Both);
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each is measured; the median counts.",
            DefaultValueFactory = _ => 5,
        };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--rounds must be at least 1.");
            }
        });
        var before = new Option<DirectoryInfo>("--before")
        {
            Description = "Another checkout of this repository, such as the commit before a change: measured instead of the baseline.",
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
            parsed.GetValue(before) is { } checkout
                ? RunAsync(
                    parsed.GetValue(what)!,
                    [.. PairingsOf(parsed.GetValue(head)!).Select(pairing => pairing.Against(checkout.FullName))],
                    parsed.GetValue(rounds),
                    isPage: false)
                : RunAsync(parsed.GetValue(what)!, PairingsOf(parsed.GetValue(head)!), parsed.GetValue(rounds), isPage: true));
        return root;
    }

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
