using System.Text.Json.Nodes;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>Rules that a Pact Broker and the names of the test cases rely on.</summary>
public sealed class CommittedPactsTests
{
    public static TheoryData<string> Files => [.. CommittedPacts.Files.Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_Pact_Is_Named_After_Its_Consumer_And_This_Provider_And_Is_Of_Version_4(string name)
    {
        var pact = JsonNode.Parse(File.ReadAllText(CommittedPacts.Files.Single(file => Path.GetFileName(file) == name)))!;

        Assert.Equal($"{pact["consumer"]!["name"]}-{InteractionVerifier.Provider}.json", name);
        Assert.Equal(InteractionVerifier.Provider, (string?)pact["provider"]!["name"]);
        Assert.Equal("4.0", (string?)pact["metadata"]!["pactSpecification"]!["version"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_Interaction_Of_A_Pact_Has_A_Name_Of_Its_Own(string name)
    {
        var interactions = CommittedPacts.Interactions.Where(interaction => Path.GetFileName(interaction.File) == name);

        Assert.Distinct(interactions.Select(interaction => interaction.Description));
    }
}
