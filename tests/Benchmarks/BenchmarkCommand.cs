using System.CommandLine;
using OriginCloudRegions.Benchmarks.Micro;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Scenarios;
using OriginCloudRegions.Benchmarks.Servers;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks;

/// <summary>What can be measured, by name.</summary>
internal static class BenchmarkCommand
{
    private static readonly string[] Names = ["all", "hot-zone", "one-caller", "cold-start", "request", "list"];

    public static RootCommand Build()
    {
        var what = new Argument<string>("what") { Description = string.Join(", ", Names), DefaultValueFactory = _ => "all" };
        what.AcceptOnlyFromAmong(Names);
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
        var root = new RootCommand("Measures the service against baselines. 'all' writes docs/performance.md and its chart.")
        {
            what,
            rounds,
        };
        root.SetAction((parsed, _) => RunAsync(parsed.GetValue(what)!, parsed.GetValue(rounds)));
        return root;
    }

    private static async Task<int> RunAsync(string what, int rounds)
    {
        var machine = Machine.Read();
        var published = what == "request" ? null! : await Published.PrepareAsync();
        List<Section> sections = [];
        foreach (var scenario in ScenariosOf(what, published, rounds))
        {
            sections.Add(await scenario());
        }

        Console.WriteLine(Markdown.Of(sections));
        if (what == "all")
        {
            var page = Markdown.Of(machine, sections);
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, "docs/performance.md"), page);
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, "docs/performance.svg"), Chart.Of(sections));
        }

        return sections.All(section => section.IsReached) ? 0 : 1;
    }

    private static Func<Task<Section>>[] ScenariosOf(string what, Published published, int rounds)
    {
        Func<Task<Section>>[] hotZone =
        [
            () => HotZone.RunAsync(published, rounds),
            () => StorageBudget.RunAsync(published, rounds),
            () => Spread.RunAsync(published, rounds),
        ];
        Func<Task<Section>>[] oneCaller = [() => OneCaller.RunAsync(published, rounds)];
        Func<Task<Section>>[] coldStart = [() => ColdStart.RunAsync(published, rounds)];
        Func<Task<Section>>[] request = [() => RequestCost.RunAsync(rounds), () => Task.FromResult(Suite.Run())];
        Func<Task<Section>>[] list = [() => Listing.RunAsync(published, rounds)];
        return what switch
        {
            "hot-zone" => hotZone,
            "one-caller" => oneCaller,
            "cold-start" => coldStart,
            "request" => request,
            "list" => list,
            _ => [.. hotZone, .. oneCaller, .. coldStart, .. request, .. list],
        };
    }
}
