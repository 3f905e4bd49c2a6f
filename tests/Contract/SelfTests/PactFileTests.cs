using System.Text.Json.Nodes;
using OriginCloudRegions.Contract.PactNet.Matchers;

namespace OriginCloudRegions.Contract.SelfTests;

public sealed class PactFileTests : IDisposable
{
    private readonly PactFolder folder = new();

    [Fact]
    public async Task The_File_Says_What_The_Test_Says_In_Version_4()
    {
        await Example.WriteAsync(folder);

        var written = JsonNode.Parse(folder.Content)!;
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string?)written["metadata"]!["pactRust"]!["ffi"]);
        written["metadata"]!.AsObject().Remove("pactRust");
        var expected = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "SelfTests", "expected-pact.json"), TestContext.Current.CancellationToken);
        Assert.Equal(JsonNode.Parse(expected)!.ToString(), written.ToString());
    }

    [Fact]
    public async Task Interactions_Are_In_The_Order_Of_Their_Names_And_Two_Runs_Write_The_Same_Bytes()
    {
        using var other = new PactFolder();

        foreach (var description in (string[])["b", "c", "a"])
        {
            await Example.WriteAsync(folder, description);
        }

        foreach (var description in (string[])["c", "a", "b"])
        {
            await Example.WriteAsync(other, description);
        }

        Assert.Equal(["a", "b", "c"], Descriptions());
        Assert.Equal(folder.Content, other.Content);
    }

    [Fact]
    public async Task An_Interaction_That_No_Test_Has_Any_More_Leaves_The_File()
    {
        using var earlier = new PactFolder();
        await Example.WriteAsync(earlier, "of an earlier run");
        earlier.PactFile.CopyTo(folder.PactFile.FullName);

        await Example.WriteAsync(folder);

        Assert.Equal([Example.Description], Descriptions());
    }

    [Fact]
    public async Task Two_Interactions_Of_One_Name_Are_Refused()
    {
        await Example.WriteAsync(folder);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Example.WriteAsync(folder));

        Assert.Equal(
            $"Two interactions of consumer are called '{Example.Description}': give each a description of its own.",
            refusal.Message);
    }

    [Fact]
    public async Task A_File_That_Cannot_Be_Written_Is_Reported_With_The_Engines_Log()
    {
        folder.PactFile.Directory!.CreateSubdirectory(folder.PactFile.Name);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Example.WriteAsync(folder));

        Assert.Contains("could not be written", failure.Message, StringComparison.Ordinal);
        Assert.Contains("The engine's log:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_Example_That_Its_Pattern_Does_Not_Match_Is_Refused() =>
        Assert.Throws<ArgumentException>(() => Match.Regex("192.0.2.1", "^[a-z]+$"));

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Descriptions() => JsonNode.Parse(folder.Content)!["interactions"]!.AsArray()
        .Select(interaction => (string)interaction!["description"]!);
}
