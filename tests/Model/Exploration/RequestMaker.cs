using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>Makes random operations on a zone. Schedules differ in the kinds of operations that they contain.</summary>
internal sealed class RequestMaker
{
    private readonly Random random;
    private readonly int addresses;
    private readonly (Func<Request> Make, int Weight)[] kinds;
    private int lastPlace = 10;

    public RequestMaker(Random random, int addresses)
    {
        this.random = random;
        this.addresses = addresses;
        Func<Request>[] makers = [Get, List, Put, Put, Delete, Delete, PutAll, DeleteAll];
        kinds = [.. makers.Select(make => (make, random.Next(2) * random.Next(1, 5)))];
        kinds[0] = (Get, 1);
    }

    public Request Next()
    {
        var pick = random.Next(kinds.Sum(kind => kind.Weight));
        return kinds.First(kind => (pick -= kind.Weight) < 0).Make();
    }

    private Request Get()
    {
        var address = Address();
        return new Request($"get {address}", Step.Nothing, async (store, cancellation) =>
            new Step.Sees(address, Zone.Stored(await store.FindAsync(Zone.Id, Zone.Addresses[address], cancellation))));
    }

    private Request List()
    {
        var (page, perPage) = random.Next(3) == 0 ? (2, 1) : (1, 5);
        return new Request($"list page {page} of {perPage}", Step.Nothing, async (store, cancellation) =>
        {
            var shown = await store.ListAsync(Zone.Id, page, perPage, cancellation);
            var rows = shown.Mappings.Select(mapping => (Zone.Number(mapping.Address), Zone.Stored(mapping))).ToList();
            return new Step.Lists((page - 1) * perPage, perPage, rows, shown.TotalCount);
        });
    }

    private Request Put()
    {
        var (address, place, condition) = (Address(), Place(), SomeCondition());
        return new Request(
            $"put {address}: p{place}{condition}",
            new PutStep.MayWrite(address, place, condition),
            async (store, cancellation) =>
                await store.PutAsync(Zone.Id, Zone.Request(address, place), Precondition(condition), CancellationToken.None) switch
                {
                    PutOutcome.Created created => new PutStep.Creates(address, Zone.Stored(created.Mapping), condition),
                    PutOutcome.Replaced replaced => new PutStep.Replaces(address, Zone.Stored(replaced.Mapping), condition),
                    PutOutcome.Unchanged same => new PutStep.Keeps(address, Zone.Stored(same.Mapping), condition),
                    PutOutcome.PreconditionFailed => new Step.FailsCondition(address, condition),
                    _ => new PutStep.MeetsQuota(address, condition),
                });
    }

    private Request Delete()
    {
        var (address, condition) = (Address(), SomeCondition());
        return new Request(
            $"delete {address}{condition}",
            new DeleteStep.Removes(address, condition),
            async (store, cancellation) =>
                await store.DeleteAsync(Zone.Id, Zone.Addresses[address], Precondition(condition), CancellationToken.None) switch
                {
                    DeleteOutcome.Deleted => new DeleteStep.Removes(address, condition),
                    DeleteOutcome.NotFound => new Step.Sees(address, StoredMapping.None),
                    _ => new DeleteStep.FailsCondition(address, condition),
                });
    }

    private Request PutAll()
    {
        var places = Several().ToDictionary(address => address, _ => Place());
        var asked = $"put batch {string.Join(", ", places.Select(put => $"{put.Key}: p{put.Value}"))}";
        return new Request(asked, new BatchStep.PutsAll(places), async (store, cancellation) =>
            await store.PutAllAsync(Zone.Id, [.. places.Select(put => Zone.Request(put.Key, put.Value))], cancellation)
                ? new BatchStep.PutsAll(places)
                : new BatchStep.MeetsQuota(places.Keys));
    }

    private Request DeleteAll()
    {
        var wanted = Several();
        var asked = $"delete batch {string.Join(", ", wanted)}";
        return new Request(asked, new BatchStep.MayDeleteAll(wanted), async (store, cancellation) =>
        {
            var deleted = await store.DeleteAllAsync(Zone.Id, [.. wanted.Select(address => Zone.Addresses[address])], cancellation);
            return new BatchStep.DeletesAll(wanted, deleted.ToDictionary(row => Zone.Number(row.Key), row => Zone.Stored(row.Value)));
        });
    }

    private static Precondition? Precondition(Condition condition) =>
        condition == Condition.None ? null : current => condition.Holds(Zone.Stored(current));

    private int Address() => random.Next(addresses);

    private List<int> Several() =>
        [.. Enumerable.Range(0, addresses).OrderBy(_ => random.Next()).Take(random.Next(1, addresses + 1))];

    /// <summary>Mostly a place that no other put uses, so that an answer identifies the put that wrote it.</summary>
    private int Place() => random.Next(4) == 0 ? random.Next(1, 3) : ++lastPlace;

    private Condition SomeCondition() => random.Next(8) switch
    {
        0 => Condition.OnlyNew,
        1 => Condition.OnlyExisting,
        2 => Condition.OnlyPlace(random.Next(1, 3)),
        _ => Condition.None,
    };
}
