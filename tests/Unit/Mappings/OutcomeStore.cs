using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Unit.Mappings;

/// <summary>A store whose puts all have the same outcome. It records the puts and supports no other call.</summary>
internal sealed class OutcomeStore(Func<MappingRequest, PutOutcome> outcome) : IMappingStore
{
    public List<(string Zone, MappingRequest Request)> Puts { get; } = [];

    public Task<PutOutcome> PutAsync(
        ZoneId zone, MappingRequest request, Precondition? condition, CancellationToken cancellation, MappingChanged? changed = null)
    {
        Puts.Add((zone.Text, request));
        return Task.FromResult(outcome(request));
    }

    public Task<OriginMapping?> FindAsync(ZoneId zone, OriginAddress address, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<MappingPage> ListAsync(ZoneId zone, long page, int perPage, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<DeleteOutcome> DeleteAsync(
        ZoneId zone, OriginAddress address, Precondition? condition, CancellationToken cancellation, MappingChanged? changed = null) =>
        throw new NotSupportedException();

    public Task<bool> PutAllAsync(ZoneId zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation, MappingChanged? changed = null) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAllAsync(
        ZoneId zone, IReadOnlyCollection<OriginAddress> addresses, CancellationToken cancellation, MappingChanged? changed = null) =>
        throw new NotSupportedException();
}
