namespace OriginCloudRegions.Model.Crowds;

/// <summary>Many instances that create mappings in one zone, in virtual time.</summary>
public sealed class ManyInstancesTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.5;

    private static readonly int[] Several = [2, 4, 8, 40];
    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public void ManyInstances_InOneZone_CreateAtLeastHalfAsFastAsOneInstanceThatServesOneShareOfTheCallers(int callers)
    {
        var one = Measure(1, callers);
        Assert.All(Several, instances =>
        {
            // A transaction holds only changes of one instance's callers. So the comparison is with a single instance that
            // serves this share of the callers.
            var alone = CrowdSimulation.Run(1, Math.Max(1, callers / instances));
            var many = Measure(instances, callers);
            Assert.InRange(many.PerSecond, alone.PerSecond * LeastShare, double.MaxValue);
            Assert.InRange(many.Slowest, TimeSpan.Zero, RequestLimit);
            Assert.InRange(many.Unavailable, 0, one.Unavailable);
        });
    }

    private CrowdResult Measure(int instances, int callers)
    {
        var result = CrowdSimulation.Run(instances, callers);
        output.WriteLine($"{instances} instances, {callers} callers: {result}");
        return result;
    }
}
