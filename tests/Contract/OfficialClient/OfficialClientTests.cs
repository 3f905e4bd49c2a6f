namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>A program written for the original works against this service by changing its base URL.</summary>
public sealed class OfficialClientTests(NodeTests tests) : IClassFixture<NodeTests>
{
    public static TheoryData<string> Names => [.. NodeTests.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_Official_Client(string does) => Assert.True(tests.HasPassed(does), tests.Output);
}
