namespace OriginCloudRegions.Contract.ProviderSide;

public sealed class ProviderStatesTests
{
    private static IEnumerable<string> Presumed => CommittedPacts.Interactions.SelectMany(interaction => interaction.States);

    [Fact]
    public void Each_State_That_A_Pact_Presumes_Can_Be_Set_Up() =>
        AssertNone(Presumed.Except(ProviderStates.All.Keys), "Pacts presume what ProviderStates cannot set up");

    [Fact]
    public void Each_State_That_Can_Be_Set_Up_Is_Presumed_By_A_Pact() =>
        AssertNone(ProviderStates.All.Keys.Except(Presumed), "ProviderStates sets up what no pact presumes");

    private static void AssertNone(IEnumerable<string> states, string otherwise)
    {
        string[] some = [.. states];
        Assert.True(some is [], $"{otherwise}: {string.Join("; ", some)}.");
    }
}
