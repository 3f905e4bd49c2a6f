using OriginCloudRegions.Contract.OfficialClient;

namespace OriginCloudRegions.Contract.Scenario;

/// <summary>A mapping from its creation to its deletion, with the official client.</summary>
public sealed class OfficialClientScenarioTests(OfficialClientRun run) : IClassFixture<OfficialClientRun>
{
    public static TheoryData<string> Names => [.. NodeTests.NamesIn(OfficialClientRun.Script)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachTest_WithOfficialClientAgainstThisService_Passes(string name) => Assert.True(run.HasPassed(name), run.Output);
}
