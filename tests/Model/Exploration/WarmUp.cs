using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Writing;
using OriginCloudRegions.Model.History;
using OriginCloudRegions.Model.Scheduling;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>Creates mappings in an empty zone and deletes them, until the store puts without a look (its guesses).</summary>
internal static class WarmUp
{
    /// <summary>More than the creations in a row that a guess takes.</summary>
    private const int Creations = 40;

    public static void Run(World world, Instance instance, TableMappingStore store)
    {
        var warmed = Task.CompletedTask;
        world.Network.IsDirect = true;
        instance.Run(() => warmed = CreateAndDeleteAsync(store));
        for (world.Loop.RunReady(); !warmed.IsCompleted; world.Loop.RunReady())
        {
            world.Loop.Time.Advance();
        }

        world.Network.IsDirect = false;
        warmed.GetAwaiter().GetResult();
    }

    private static async Task CreateAndDeleteAsync(TableMappingStore store)
    {
        for (var count = 0; count < Creations; count++)
        {
            var request = Zone.Request(count % ZoneState.Addresses, 1);
            if (await store.PutAsync(Zone.Id, request, null, CancellationToken.None) is not PutOutcome.Created
                || await store.DeleteAsync(Zone.Id, request.Address, null, CancellationToken.None) is not DeleteOutcome.Deleted)
            {
                throw new InvalidOperationException("An empty zone refused a mapping.");
            }
        }
    }
}
