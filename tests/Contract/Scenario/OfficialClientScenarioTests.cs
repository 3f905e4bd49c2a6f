using System.Reflection;
using OriginCloudRegions.Contract.OfficialClient;

namespace OriginCloudRegions.Contract.Scenario;

public sealed class OfficialClientScenarioTests(OfficialClientRun run) : IClassFixture<OfficialClientRun>
{
    public static TheoryData<string> Names => [.. NodeTests.NamesIn(OfficialClientRun.Script)];

    [Theory]
    [MemberData(nameof(Names))]
    public void OfficialClient_PassesTheTest(string name) => Assert.True(run.HasPassed(name), run.Output);

    [Fact]
    public void Scenario_IsTheSameForBothClients() => Assert.Equal(
        typeof(DotNetClientScenarioTests).GetMethods()
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name)
            .Order(StringComparer.Ordinal),
        NodeTests.NamesIn(OfficialClientRun.Script).Order(StringComparer.Ordinal));
}
