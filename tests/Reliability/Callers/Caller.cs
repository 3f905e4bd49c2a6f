using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using OriginCloudRegions.Reliability.Instances;
using OriginCloudRegions.Testing.Contract;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Reliability.Callers;

/// <summary>Sends calls to the instances, and writes down what became of each.</summary>
internal sealed class Caller(Cluster cluster, Journal journal) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null })
    {
        Timeout = TimeSpan.FromMinutes(1),
    };

    /// <returns>Null if the outcome is unknown.</returns>
    public async Task<Told?> SendAsync(Call call, Random random, CancellationToken leave = default)
    {
        var instance = cluster.Choose(random);
        var start = Stopwatch.GetTimestamp();
        using var request = RequestOf(call, instance);
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
            // The host answers a request that died with its process. For a worker it also answers while the next one starts.
            instance.Avoid();
            journal.LoseToOutage(call, start);
            return null;
        }

        Hold(call, request, reply);
        if (reply.Status == 503)
        {
            journal.Lose(call, start);
            return null;
        }

        var told = call.Read(reply, address => cluster.Storage.Lost.Any(call.Zone, address, start, end));
        journal.Tell(call, told, start, end);
        return told;
    }

    /// <summary>Until an answer tells.</summary>
    public async Task<Told> InsistAsync(Call call, Random random)
    {
        while (true)
        {
            if (await SendAsync(call, random) is { } told)
            {
                return told;
            }
        }
    }

    public void Dispose() => http.Dispose();

    private void Hold(Call call, HttpRequestMessage request, Reply reply)
    {
        var exchange = new Exchange(
            call.Method.Method, request.RequestUri!.AbsolutePath, call.Body ?? "", reply.Status, reply.Headers, reply.Body);
        foreach (var violation in ContractCheck.Current.Violations(exchange))
        {
            journal.Wrong.Enqueue($"{violation} ({reply.Body})");
        }
    }

    private HttpRequestMessage RequestOf(Call call, Instance instance)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(instance.Address, $"client/v4/{call.Path}"))
        {
            Content = call.Body is null ? null : new StringContent(call.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", cluster.Token);
        if (call.OnlyNew)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }

        return request;
    }
}
