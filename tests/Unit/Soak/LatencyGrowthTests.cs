using OriginCloudRegions.Benchmarks.Soak;

namespace OriginCloudRegions.Unit.Soak;

public sealed class LatencyGrowthTests
{
    [Theory]
    [InlineData("a step", true, new double[] { 10, 10, 10, 10, 10, 20, 20, 20, 20, 20 })]
    [InlineData("a steady growth", true, new double[] { 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 })]
    [InlineData("one slow tenth", false, new double[] { 10, 10, 10, 10, 10, 10, 10, 10, 10, 50 })]
    [InlineData("an even latency", false, new double[] { 10, 11, 10, 11, 10, 11, 10, 11, 10, 11 })]
    [InlineData("noise", false, new double[] { 10, 20, 10, 20, 10, 20, 10, 20, 10, 20 })]
    public void ExceedsNoise_OfTenLatencies_ReturnsTrueOnlyForStepOrSteadyGrowth(string tenths, bool expected, double[] latencies) =>
        Assert.True(new LatencyGrowth(latencies).ExceedsNoise == expected, tenths);
}
