using OriginCloudRegions.Benchmarks.Load;
using OriginCloudRegions.Benchmarks.Report;
using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Scenarios;

/// <summary>From the start of the process to the first answer, in turns.</summary>
internal static class ColdStart
{
    public static async Task<Section> RunAsync(Published published, int rounds)
    {
        await using var stage = await Stage.SetAsync(published);
        List<double> ours = [], bare = [], book = [], idle = [];

        // The first start of each reads the executable from disk and creates the tables.
        for (var round = -1; round < rounds * 3; round++)
        {
            (double Milliseconds, double Resident) bareStart = default, oursStart = default, bookStart = default;
            for (var turn = 0; turn < 3; turn++)
            {
                switch ((turn + round + 1) % 3)
                {
                    case 0:
                        bareStart = await FirstAsync(stage.StartBare(), () => new HttpRequestMessage(HttpMethod.Get, "/"));
                        break;
                    case 1:
                        oursStart = await FirstAsync(stage.StartOurs(), FirstPut, UseALittleAsync);
                        break;
                    default:
                        bookStart = await FirstAsync(stage.StartBook(), FirstPut);
                        break;
                }
            }

            if (round >= 0)
            {
                bare.Add(bareStart.Milliseconds);
                ours.Add(oursStart.Milliseconds);
                book.Add(bookStart.Milliseconds);
                idle.Add(oursStart.Resident);
            }
        }

        Console.WriteLine($"  cold start: {Median.Of(ours):0} ms, bare {Median.Of(bare):0} ms, by the book {Median.Of(book):0} ms");
        return new Section(
            "Cold start",
            "From the start of the process to the first successful PUT of a new mapping in a new zone: "
            + "three storage calls and the credential's.",
            [
                Comparison.Of(
                    "first 200 on a PUT",
                    ("bare native ASP.NET Core app, first ok", "ms", Better.Lower),
                    ours,
                    bare,
                    start => start,
                    goal: 0.5),
                Comparison.Of("first 200 on a PUT", ("by the book, ReadyToRun", "ms", Better.Lower), ours, book, start => start, goal: 3),
            ])
        {
            Figures = [new Figure("resident memory, idle after the first requests", Median.Of(idle), "MB", Limit: 45)],
        };
    }

    private static HttpRequestMessage FirstPut() => Requests.Put(Requests.NewZone(), 0);

    private static async Task<(double Milliseconds, double Resident)> FirstAsync(
        Server server, Func<HttpRequestMessage> request, Func<Server, Task>? more = null)
    {
        await using (server)
        {
            var taken = await server.UntilOkAsync(request);
            await (more?.Invoke(server) ?? Task.CompletedTask);
            return (taken.TotalMilliseconds, server.ResidentNow());
        }
    }

    private static async Task UseALittleAsync(Server server)
    {
        var zone = Requests.NewZone();
        await Callers.RunAsync(server.Http, 1, 20, number => Requests.Put(zone, number));
        await Callers.RunAsync(server.Http, 1, 20, number => Requests.Get(zone, number));
    }
}
