namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>
/// The service does what each consumer wrote down that it relies on. The cases share a zone; being of one class, they run one
/// after the other.
/// </summary>
public sealed class ProviderTests(ProviderVerification provider) : IClassFixture<ProviderVerification>
{
    public static IEnumerable<TheoryDataRow<string, string>> Interactions => CommittedPacts.Interactions.Select(
        interaction => new TheoryDataRow<string, string>(interaction.Consumer, interaction.Description)
        {
            TestDisplayName = $"{interaction.Consumer}: {interaction.Description}",
            Label = "",
        });

    [Theory]
    [MemberData(nameof(Interactions))]
    public void The_Service_Keeps_To(string consumer, string description) =>
        provider.Verifier.Verify(CommittedPacts.Interactions.Single(
            interaction => interaction.Consumer == consumer && interaction.Description == description));
}
