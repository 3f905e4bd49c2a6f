using System.Text.RegularExpressions;

namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>A program written for the original works against this service by changing its base URL.</summary>
public sealed partial class OfficialClientTests(ConformanceRun run) : IClassFixture<ConformanceRun>
{
    public static TheoryData<string> Names => [.. NodeTests.NamesIn(ConformanceRun.Script)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_Official_Client(string does) => Assert.True(run.HasPassed(does), run.Output);

    [Fact]
    public void No_Test_Of_The_File_Goes_Unseen() =>
        Assert.Equal((0, NodeTests.NamesIn(ConformanceRun.Script).Count()), (run.ExitCode, run.PassedCount));

    /// <summary>Compares each request and answer with the contract by a tool that this project did not write.</summary>
    [Fact]
    public void Traffic_OfOfficialClient_MatchesContract()
    {
        Assert.True(NoFinding().IsMatch(run.Drift.Text), run.Drift.Text);
    }

    /// <summary>At least one exchange, all of documented operations.</summary>
    [GeneratedRegex(@"Exchanges: total=([1-9]\d*) documented=\1 undocumented=0\n.*Findings: total=0 ")]
    private static partial Regex NoFinding();
}
