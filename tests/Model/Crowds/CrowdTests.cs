namespace OriginCloudRegions.Model.Crowds;

/// <summary>Many instances that create mappings in one zone, in virtual time.</summary>
public sealed class CrowdTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.5;

    private static readonly int[] Several = [2, 4, 8, 40];
    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public void Instances_OnOneZone_DoNotCollapse(int callers)
    {
        output.WriteLine(CrowdResult.Header);
        var one = Measure(new Crowd(1, callers));
        Assert.All([.. Several.Select(instances => (instances, Measure(new Crowd(instances, callers))))], Check);

        void Check((int Instances, CrowdResult Result) many)
        {
            // A transaction holds only changes of one instance's callers, so an instance that is alone with as many is the yardstick.
            var alone = new Crowd(1, Math.Max(1, callers / many.Instances)).Run();
            Assert.InRange(many.Result.PerSecond, alone.PerSecond * LeastShare, double.MaxValue);
            Assert.InRange(many.Result.Slowest, TimeSpan.Zero, RequestLimit);
            Assert.InRange(many.Result.Unavailable, 0, one.Unavailable);
        }
    }

    private CrowdResult Measure(Crowd crowd)
    {
        var result = crowd.Run();
        output.WriteLine(result.Row(crowd));
        return result;
    }
}
