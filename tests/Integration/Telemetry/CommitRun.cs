namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>
/// Many creations at once in one zone, which its writer commits in groups, and another creation after the counter has
/// changed.
/// </summary>
public sealed class CommitRun(TableStorage storage) : CollectedRun(storage)
{
    public const int Callers = 48;

    protected override async Task SendAsync()
    {
        var zone = Api.NewZone();
        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => Api.PutAsync(zone, $"10.0.0.{i}")));
        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        await Tables.DeleteAsync(zone, "10.0.0.0", leaving: Callers - 1);
        Assert.Equal(200, (await Api.PutAsync(zone, "10.0.1.0")).Status);
    }
}
