using System.Globalization;
using System.Text.RegularExpressions;

namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>A program for the original API works with this service after a change of its base URL.</summary>
public sealed partial class OfficialClientTests(ConformanceRun run) : IClassFixture<ConformanceRun>
{
    public static TheoryData<string> Names => [.. NodeTests.NamesIn(ConformanceRun.Script)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachTest_WithOfficialClientAgainstThisService_Passes(string name) => Assert.True(run.HasPassed(name), run.Output);

    [Fact]
    public void TestRun_PassesExactlyTheTestsOfTheFile() =>
        Assert.Equal((0, NodeTests.NamesIn(ConformanceRun.Script).Count()), (run.ExitCode, run.PassedCount));

    [Fact]
    public void Traffic_OfOfficialClient_MatchesContract()
    {
        var found = NoFinding().Match(run.Drift.Text);
        Assert.True(found.Success, run.Drift.Text);
        Assert.True(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) >= Names.Count, run.Drift.Text);
    }

    /// <summary>Matches a report whose exchanges all belong to documented operations.</summary>
    [GeneratedRegex(@"Exchanges: total=([1-9]\d*) documented=\1 undocumented=0\n.*Findings: total=0 ")]
    private static partial Regex NoFinding();
}
