using OriginCloudRegions.Benchmarks.Servers;

namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>The requests that one caller sends to one server, in a zone that each round of creations replaces.</summary>
internal sealed class OneCallerLoad(Server server)
{
    public const int Requests = 400;

    private string zone = Load.Requests.NewZone();
    private string region = "us-east-1";

    public async Task<Run> CreateAsync()
    {
        zone = Load.Requests.NewZone();

        // The zone exists before it is measured.
        await server.UntilOkAsync(() => Load.Requests.Put(zone, Requests, region));
        return await PutAsync();
    }

    public Task<Run> ReplaceAsync()
    {
        region = region == "us-east-1" ? "us-west-2" : "us-east-1";
        return PutAsync();
    }

    public Task<Run> RepeatAsync() => PutAsync();

    public Task<Run> GetAsync() => Callers.RunAsync(server.Http, callers: 1, Requests, number => Load.Requests.Get(zone, number));

    private Task<Run> PutAsync() => Callers.RunAsync(
        server.Http, callers: 1, Requests, number => Load.Requests.Put(zone, number, region));
}
