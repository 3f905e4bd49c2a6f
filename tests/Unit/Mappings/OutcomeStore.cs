using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

/// <summary>Lets every put end in one way, and notes what was put.</summary>
internal sealed class OutcomeStore(Func<MappingRequest, PutOutcome> outcome) : IMappingStore
{
    public List<(string Zone, MappingRequest Request)> Puts { get; } = [];

    public Task<PutOutcome> PutAsync(string zone, MappingRequest request, CancellationToken cancellation)
    {
        Puts.Add((zone, request));
        return Task.FromResult(outcome(request));
    }
}
