namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>Verifies each interaction of each consumer, one after the other in the same zone.</summary>
public sealed class ProviderTests(ProviderVerification provider) : IClassFixture<ProviderVerification>
{
    public static IEnumerable<TheoryDataRow<string, string>> Interactions => PactInteraction.ReadAll().Select(
        interaction => new TheoryDataRow<string, string>(interaction.Consumer, interaction.Description)
        {
            TestDisplayName = $"{interaction.Consumer}: {interaction.Description}",
            Label = "",
        });

    [Theory]
    [MemberData(nameof(Interactions))]
    public void Service_AnswersEachInteractionAsThePactSays(string consumer, string description) =>
        provider.Verifier.Verify(PactInteraction.ReadAll().Single(
            interaction => interaction.Consumer == consumer && interaction.Description == description));
}
