namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

/// <summary>The official npm client, unmodified, keeps to its pact, and the pact is the one that the provider is held to.</summary>
public sealed class CloudflareTypeScriptPactTests(CloudflareTypeScriptRun run) : IClassFixture<CloudflareTypeScriptRun>
{
    public static TheoryData<string> Sent =>
        [.. CloudflareTypeScriptRun.Interactions.Select(interaction => interaction.Description)];

    [Theory]
    [MemberData(nameof(Sent))]
    public void The_Official_Client_Sends_And_Understands(string interaction) => run.AssertPassed(interaction);

    [Fact]
    public void The_Committed_Pact_Is_What_The_Official_Client_Writes() => run.AssertCommitted();
}
