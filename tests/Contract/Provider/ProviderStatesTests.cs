namespace OriginCloudRegions.Contract.ProviderSide;

public sealed class ProviderStatesTests
{
    /// <summary>ProviderTests finds the opposite: an interaction whose state is missing here.</summary>
    [Fact]
    public void EachProviderState_IsUsedByAPact() => Assert.Empty(
        ProviderStates.All.Keys.Except(PactInteraction.ReadAll().SelectMany(interaction => interaction.States)));
}
