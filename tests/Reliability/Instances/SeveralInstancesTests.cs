namespace OriginCloudRegions.Reliability.Instances;

/// <summary>
/// Three instances that are killed and restarted, over a storage that delays, refuses, loses answers and is restarted.
/// One order of all operations must explain every answer, the counters, the rows and the quota.
/// </summary>
public sealed class SeveralInstancesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Answers_OfSeveralInstancesUnderFaults_AreLinearizable()
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
