using System.Net.Sockets;
using OriginCloudRegions.Integration.Hostile.Grammar;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>One caller with its own zone, and its requests, which a seed determines.</summary>
internal sealed class HostileRun(Uri server, int seed, ZoneModel model, RequestGrammar grammar, BrokenRequests broken)
{
    public const string Variable = "OCR_HOSTILE_SEED";

    /// <summary>Number of requests between two reads of the zone.</summary>
    private const int LookEvery = 25;

    private readonly Queue<HostileRequest> sinceLook = [];

    public static async Task<HostileRun> CreateAsync(RunningApp app, Uri server, int seed)
    {
        // The id has letters, so that the id in capitals names another zone.
        var model = new ZoneModel(app.Tables, $"hostile{Api.NewZone()[7..]}");
        var callers = await Callers.CreateAsync(app, model.Zone);
        var random = new Random(seed);
        var grammar = new RequestGrammar(random, callers, model);
        return new HostileRun(server, seed, model, grammar, new BrokenRequests(random, grammar, callers, model));
    }

    public string Zone => model.Zone;

    /// <summary>The documented errors that the run has received.</summary>
    public HashSet<Expected> Met { get; } = [];

    /// <summary>Sends valid HTTP on one connection.</summary>
    public async Task AskAsync(int count, Func<HostileRequest, bool> isWanted)
    {
        RawConnection? connection = null;
        for (var i = 0; i < count; i++)
        {
            var request = grammar.Next();
            while (!isWanted(request))
            {
                request = grammar.Next();
            }

            connection ??= await RawConnection.OpenAsync(server);
            var answer = await connection.AskAsync(request.Bytes, request.IsHead);
            await CheckAsync(request, answer is null ? [] : [answer], connection.Fault);
            Met.Add(request.Expected!);
            if (answer!.IsClosing)
            {
                connection.Dispose();
                connection = null;
            }
        }

        connection?.Dispose();
        await CompareAsync();
    }

    /// <summary>Sends changed requests, each on a connection of its own.</summary>
    public async Task BreakAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var request = broken.Next();
            using var connection = await RawConnection.OpenAsync(server);
            await CheckAsync(request, await connection.AskLastAsync(request.Bytes), connection.Fault);
        }

        await CompareAsync();
    }

    private async Task CheckAsync(HostileRequest request, IReadOnlyList<RawAnswer> answers, SocketError? fault)
    {
        if (answers.Count == 0)
        {
            Fail(request, null, [$"there was no answer ({fault?.ToString() ?? "closed"})"]);
        }

        foreach (var answer in answers)
        {
            Secrets.Watch.Answered($"{answer.Body} {string.Join(' ', answer.Headers)}");
            model.Apply(request, answer);
            if (AnswerRules.Violations(request, answer) is { Count: > 0 } violations)
            {
                Fail(request, answer, violations);
            }
        }

        sinceLook.Enqueue(request);
        if (sinceLook.Count == LookEvery)
        {
            await CompareAsync();
        }
    }

    private async Task CompareAsync()
    {
        if (await model.DifferencesAsync() is { Count: > 0 } differences)
        {
            Assert.Fail($"{Variable}={seed}: {string.Join("; ", differences)} after one of\n{string.Join("\n\n", sinceLook)}");
        }

        sinceLook.Clear();
    }

    private void Fail(HostileRequest request, RawAnswer? answer, IEnumerable<string> violations) => Assert.Fail(
        $"{Variable}={seed}: {string.Join("; ", violations)}\n\n{request}\n\nwas answered\n\n{answer?.Status} {answer?.Body}\n"
        + string.Join('\n', answer?.Headers ?? new Dictionary<string, string>()));
}
