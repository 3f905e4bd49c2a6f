namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

/// <summary>The typed .NET client of src/Client keeps to its pact, and the pact is the one that the provider is held to.</summary>
public sealed class DotNetClientPactTests(DotNetClientRun run) : IClassFixture<DotNetClientRun>
{
    public static TheoryData<string> Sent => [.. DotNetClientRun.Interactions.Select(interaction => interaction.Description)];

    [Theory]
    [MemberData(nameof(Sent))]
    public void The_Dotnet_Client_Sends_And_Understands(string interaction) => run.AssertPassed(interaction);

    [Fact]
    public void The_Committed_Pact_Is_What_The_Dotnet_Client_Writes() => run.AssertCommitted();
}
