namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

public sealed class CloudflareTypeScriptPactTests(CloudflareTypeScriptRun run) : IClassFixture<CloudflareTypeScriptRun>
{
    public static TheoryData<string> Descriptions =>
        [.. CloudflareTypeScriptRun.Interactions.Select(interaction => interaction.Description)];

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void OfficialClient_SendsEachRequestAndReadsEachAnswerOfThePact(string description) => run.AssertPassed(description);

    [Fact]
    public void CommittedPact_IsWhatTheOfficialClientWrites() => run.AssertCommitted();
}
