namespace OriginCloudRegions.Model.Crowds;

/// <summary>Many instances that create mappings in one zone, in virtual time.</summary>
public sealed class CrowdTests(ITestOutputHelper output)
{
    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public void Instances_OnOneZone_DoNotCollapse(int callers)
    {
        output.WriteLine(CrowdResult.Header);
        var one = Measure(new Crowd(1, callers));
        foreach (var instances in new[] { 2, 4, 8, 40 })
        {
            var many = Measure(new Crowd(instances, callers));
            Assert.True(many.Slowest < RequestLimit);
            Assert.True(many.Unavailable <= one.Unavailable);
        }
    }

    private CrowdResult Measure(Crowd crowd)
    {
        var result = crowd.Run();
        output.WriteLine(result.Row(crowd));
        return result;
    }
}
