using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>Creates and deletes mappings in an empty zone until the store guesses that an address is new.</summary>
internal static class WarmUp
{
    /// <summary>More creations in a row than a guess requires.</summary>
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
            var put = await store.PutAsync(Zone.Id, request, null, CancellationToken.None);
            var deleted = await store.DeleteAsync(Zone.Id, request.Address, null, CancellationToken.None);
            Assert.True(put is PutOutcome.Created && deleted is DeleteOutcome.Deleted, $"{put}, {deleted}");
        }
    }
}
