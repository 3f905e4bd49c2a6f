namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

public sealed class DotNetClientPactTests(DotNetClientRun run) : IClassFixture<DotNetClientRun>
{
    public static TheoryData<string> Descriptions =>
        [.. DotNetClientRun.Interactions.Select(interaction => interaction.Description)];

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void DotNetClient_SendsEachRequestAndReadsEachAnswerOfThePact(string description) => run.AssertPassed(description);

    [Fact]
    public void CommittedPact_IsWhatTheDotNetClientWrites() => run.AssertCommitted();
}
