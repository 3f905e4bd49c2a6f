using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class AddressTurnsTests
{
    private readonly AddressTurns turns = new();

    [Fact]
    public async Task The_Second_Waits_For_The_First()
    {
        var first = await TakeAsync(TestContext.Current.CancellationToken);
        var second = TakeAsync(TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Who_Stops_Waiting_Leaves_The_Turn_To_The_Next()
    {
        using var caller = new CancellationTokenSource();
        var first = await TakeAsync(TestContext.Current.CancellationToken);
        var second = TakeAsync(caller.Token);
        var third = TakeAsync(TestContext.Current.CancellationToken);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        (await third).Dispose();
    }

    private Task<IDisposable> TakeAsync(CancellationToken cancellation) =>
        turns.TakeAsync("zone-a", Changes.Mapping("192.0.2.1").Address, cancellation);
}
