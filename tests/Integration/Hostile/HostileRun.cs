using System.Globalization;
using OriginCloudRegions.Integration.Hostile.Grammar;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>One caller with its own zone, and requests that a seed generates.</summary>
internal sealed class HostileRun
{
    /// <summary>Number of requests between two reads of the zone.</summary>
    private const int LookEvery = 25;

    private readonly Uri server;
    private readonly string name;
    private readonly ZoneModel model;
    private readonly RequestGrammar grammar;
    private readonly BrokenRequests broken;
    private readonly Queue<HostileRequest> sinceLook = [];

    private HostileRun(Uri server, int seed, ZoneModel model, Callers callers)
    {
        this.server = server;
        this.model = model;
        name = $"{Variable}={seed.ToString(CultureInfo.InvariantCulture)}";
        var random = new Random(seed);
        grammar = new RequestGrammar(random, callers, model);
        broken = new BrokenRequests(random, grammar, callers, model);
    }

    public const string Variable = "OCR_HOSTILE_SEED";

    public static async Task<HostileRun> CreateAsync(RunningApp app, Uri server, int seed)
    {
        // Has letters, so that another case is another zone.
        var zone = $"hostile{Api.NewZone()[7..]}";
        return new HostileRun(server, seed, new ZoneModel(app.Tables, zone), await Callers.CreateAsync(app, zone));
    }

    public string Zone => model.Zone;

    /// <summary>Errors of the table that the run received.</summary>
    public HashSet<Expected> Met { get; } = [];

    /// <summary>Requests that are HTTP, on a connection that is kept.</summary>
    public async Task AskAsync(int count, Func<HostileRequest, bool> isWanted)
    {
        var connection = await RawConnection.OpenAsync(server);
        try
        {
            for (var i = 0; i < count; i++)
            {
                var request = grammar.Next();
                if (!isWanted(request))
                {
                    i--;
                    continue;
                }

                var answer = await connection.AskAsync(request.Bytes, request.IsHead);
                if (answer is null)
                {
                    Fail(request, null, ["there was no answer"]);
                }

                Check(request, [answer!]);
                if (answer!.IsClosing)
                {
                    connection.Dispose();
                    connection = await RawConnection.OpenAsync(server);
                }

                Met.Add(request.Expected!);
                await LookAsync(request, isLast: i == count - 1);
            }
        }
        finally
        {
            connection.Dispose();
        }
    }

    /// <summary>Requests that may be anything, each on a connection of its own.</summary>
    public async Task BreakAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var request = broken.Next();
            using (var connection = await RawConnection.OpenAsync(server))
            {
                var answers = await connection.AskLastAsync(request.Bytes);
                if (answers.Count == 0)
                {
                    Fail(request, null, [$"there was no answer ({connection.Fault?.ToString() ?? "closed"})"]);
                }

                Check(request, answers);
            }

            await LookAsync(request, isLast: i == count - 1);
        }
    }

    private void Check(HostileRequest request, IReadOnlyList<RawAnswer> answers)
    {
        foreach (var answer in answers)
        {
            Secrets.Watch.Answered($"{answer.Body} {string.Join(' ', answer.Headers)}");
            model.Apply(request, answer);
            var violations = AnswerRules.Violations(request, answer).ToArray();
            if (violations.Length > 0)
            {
                Fail(request, answer, violations);
            }
        }
    }

    private async Task LookAsync(HostileRequest request, bool isLast)
    {
        sinceLook.Enqueue(request);
        if (sinceLook.Count < LookEvery && !isLast)
        {
            return;
        }

        if (await model.DifferencesAsync() is { Count: > 0 } differences)
        {
            Assert.Fail($"{name}: {string.Join("; ", differences)} after one of\n{string.Join("\n\n", sinceLook)}");
        }

        sinceLook.Clear();
    }

    private void Fail(HostileRequest request, RawAnswer? answer, IEnumerable<string> violations) => Assert.Fail(
        $"{name}: {string.Join("; ", violations)}\n\n{request}\n\nwas answered\n\n{answer?.Status} {answer?.Body}\n"
        + string.Join('\n', answer?.Headers ?? new Dictionary<string, string>()));
}
