using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Unit.Mappings;

/// <summary>Returns what the test prepares, and records the calls.</summary>
internal sealed class PreparedStore : IMappingStore
{
    public OriginMapping? Found { get; init; }

    public MappingPage Page { get; init; } = new([], 0);

    public Func<OriginMapping, PutOutcome> Put { get; init; } = mapping => new PutOutcome.Created(mapping);

    public DeleteOutcome Delete { get; init; } = new DeleteOutcome.Deleted();

    public bool HasRoom { get; init; } = true;

    public IReadOnlyList<OriginMapping> Deleted { get; init; } = [];

    /// <summary>Each call as text: its zone, and the addresses or the page that the call names.</summary>
    public List<string> Asked { get; } = [];

    public Precondition? Condition { get; private set; }

    public Task<OriginMapping?> FindAsync(ZoneId zone, OriginAddress address, CancellationToken cancellation) =>
        Answer($"{zone} {address}", Found);

    public Task<MappingPage> ListAsync(ZoneId zone, long page, int perPage, CancellationToken cancellation) =>
        Answer($"{zone} page {page} of {perPage}", Page);

    public Task<PutOutcome> PutAsync(
        ZoneId zone, MappingRequest request, Precondition? condition,
        CancellationToken cancellation, MappingChanged? changed) =>
        Answer($"{zone} {Text(request)}", Put(request.At(Samples.Aws.ModifiedOn)));

    public Task<DeleteOutcome> DeleteAsync(
        ZoneId zone, OriginAddress address, Precondition? condition,
        CancellationToken cancellation, MappingChanged? changed)
    {
        Condition = condition;
        return Answer($"{zone} {address}", Delete);
    }

    public Task<bool> PutAllAsync(
        ZoneId zone, IReadOnlyList<MappingRequest> requests, CancellationToken cancellation, MappingChanged? changed) =>
        Answer($"{zone} {string.Join(' ', requests.Select(Text))}", HasRoom);

    public Task<IReadOnlyDictionary<OriginAddress, OriginMapping>> DeleteAllAsync(
        ZoneId zone, IReadOnlyCollection<OriginAddress> addresses,
        CancellationToken cancellation, MappingChanged? changed) =>
        Answer<IReadOnlyDictionary<OriginAddress, OriginMapping>>(
            $"{zone} {string.Join(' ', addresses)}", Deleted.ToDictionary(mapping => mapping.Address));

    private static string Text(MappingRequest request) => $"{request.Address}={request.Vendor}/{request.Region}";

    private Task<T> Answer<T>(string asked, T answer)
    {
        Asked.Add(asked);
        return Task.FromResult(answer);
    }
}
