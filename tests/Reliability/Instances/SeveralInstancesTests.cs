namespace OriginCloudRegions.Reliability.Instances;

/// <summary>
/// Three instances, killed and started again, over a storage that delays, refuses, loses answers and is restarted. Every answer
/// has to be explained by one order of all operations; counters, rows and the quota by what was acknowledged.
/// </summary>
public sealed class SeveralInstancesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_Fails_Every_Answer_Is_True()
    {
        for (var seed = RoundOptions.FirstSeed; seed < RoundOptions.FirstSeed + RoundOptions.Rounds; seed++)
        {
            await using var round = await Round.StartAsync(seed);

            var unexplained = await round.RunAsync();

            output.WriteLine(round.Report());
            RoundRecord.Add(round.Report());
            Assert.True(
                unexplained.Count == 0,
                $"With OCR_SEED={seed}, {unexplained.Count} findings:\n{string.Join('\n', unexplained.Take(50))}");
        }
    }
}
