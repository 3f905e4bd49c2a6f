namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>A program written for the original works against this service by changing its base URL.</summary>
public sealed class OfficialClientTests(ConformanceRun run) : IClassFixture<ConformanceRun>
{
    public static TheoryData<string> Names => [.. NodeTests.NamesIn(ConformanceRun.Script)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_Official_Client(string does) => Assert.True(run.HasPassed(does), run.Output);

    [Fact]
    public void No_Test_Of_The_File_Goes_Unseen() =>
        Assert.Equal((0, NodeTests.NamesIn(ConformanceRun.Script).Count()), (run.ExitCode, run.PassedCount));
}
