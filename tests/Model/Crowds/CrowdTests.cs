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
        var many = new[] { 2, 4, 8, 40 }.Select(instances => Measure(new Crowd(instances, callers))).ToList();

        Assert.All(many, result => Assert.True(result.Slowest < RequestLimit, $"The slowest caller waited {result.Slowest}."));
        Assert.All(many, result => Assert.True(result.Unavailable <= one.Unavailable, $"{result.Unavailable} answers were 503."));
    }

    private CrowdResult Measure(Crowd crowd)
    {
        var result = crowd.Run();
        output.WriteLine(result.Row(crowd));
        return result;
    }
}
