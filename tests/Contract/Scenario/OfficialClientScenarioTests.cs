using System.Reflection;
using OriginCloudRegions.Contract.OfficialClient;

namespace OriginCloudRegions.Contract.Scenario;

public sealed class OfficialClientScenarioTests(OfficialClientRun run) : IClassFixture<OfficialClientRun>
{
    public static TheoryData<string> Names => [.. NodeTests.NamesIn(OfficialClientRun.Script)];

    [Theory]
    [MemberData(nameof(Names))]
    public void With_The_Official_Client(string sentence) => Assert.True(run.HasPassed(sentence), run.Output);

    [Fact]
    public void Both_Clients_Go_Through_The_Same_Scenario() => Assert.Equal(
        typeof(DotNetClientScenarioTests).GetMethods()
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name.Replace('_', ' '))
            .Order(StringComparer.OrdinalIgnoreCase),
        NodeTests.NamesIn(OfficialClientRun.Script).Order(StringComparer.OrdinalIgnoreCase),
        StringComparer.OrdinalIgnoreCase);
}
