using System.Diagnostics;
using OriginCloudRegions.Reliability.Instances;
using OriginCloudRegions.Testing.Contract;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Reliability.Callers;

/// <summary>Sends calls to the instances, and adds their answers to the journal.</summary>
internal sealed class Caller(Cluster cluster, Journal journal) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null })
    {
        Timeout = TimeSpan.FromMinutes(1),
    };

    /// <returns>Null if the outcome is unknown.</returns>
    public async Task<Effect?> SendAsync(Call call, Random random, CancellationToken leave = default)
    {
        var instance = cluster.Choose(random);
        var start = Stopwatch.GetTimestamp();
        using var request = call.RequestTo(instance.Address, cluster.Token);
        Reply reply;
        try
        {
            using var response = await http.SendAsync(request, leave);
            reply = await Reply.ReadAsync(response);
        }
        catch (OperationCanceledException) when (leave.IsCancellationRequested)
        {
            cluster.HostFaults.Add(HostFault.Leave);
            journal.Lose(call, start);
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            journal.Wrong.Enqueue($"{call.Name} was not answered: {fault.Message} {fault.InnerException?.Message}");
            journal.Lose(call, start);
            return null;
        }

        var end = Stopwatch.GetTimestamp();
        Secrets.Watch.Answered($"{reply.Body} {string.Join(' ', reply.Headers)}");
        if (reply is { Status: 500, Body: "" } && instance.WasFaulty(start, end))
        {
            // The host answers 500 if the process of a request ends; for a worker, also until the next one has started.
            instance.Avoid();
            journal.Lose(call, start, isOutage: true);
            return null;
        }

        var path = request.RequestUri!.AbsolutePath;
        var exchange = new Exchange(call.Method.Method, path, call.Body ?? "", reply.Status, reply.Headers, reply.Body);
        foreach (var violation in ContractCheck.Current.Violations(exchange))
        {
            journal.Wrong.Enqueue($"{violation} ({reply.Body})");
        }

        if (reply.Status == 503)
        {
            journal.Lose(call, start);
            return null;
        }

        var effect = call.Read(reply, address => cluster.Storage.Lost.Any(call.Zone, address, start, end));
        journal.Keep(call, effect, start, end);
        return effect;
    }

    /// <summary>Repeats a call until its outcome is known.</summary>
    public async Task<Effect> InsistAsync(Call call, Random random)
    {
        Effect? effect;
        while ((effect = await SendAsync(call, random)) is null)
        {
        }

        return effect;
    }

    public void Dispose() => http.Dispose();
}
