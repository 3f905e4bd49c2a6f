namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>Creations in one new zone after the other, through the first instances of a fleet.</summary>
/// <param name="Creations">In each zone.</param>
internal sealed record FleetLoad(Fleet Fleet, int Instances, int NumberOfCallers, int Creations, int Zones)
{
    public string Name => $"{Fleet.Contender.Name}, {Instances} {(Instances == 1 ? "instance" : "instances")}";

    public async Task<Run> RunAsync()
    {
        HttpClient[] clients = [.. Fleet.Servers.Take(Instances).Select(server => server.Http)];
        List<Run> runs = [];
        while (runs.Count < Zones)
        {
            var zone = Requests.NewZone();
            runs.Add(await Callers.RunAsync(clients, NumberOfCallers, Creations, number => Requests.Put(zone, number)));
        }

        return Run.Of(runs);
    }
}
