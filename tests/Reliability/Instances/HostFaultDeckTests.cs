using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Reliability.Instances;

public sealed class HostFaultDeckTests
{
    // As many as a round of 5,000 calls injects.
    private const int FaultsOfRound = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Draw_ForRoundOfWorker_YieldsEveryKindOfInstanceFault(int seed) =>
        Assert.Equal(HostFaultDeck.Kinds(Head.Worker).Except([HostFault.Leave]), Draw(Head.Worker, seed).Distinct().Order());

    [Fact]
    public void Draw_WithSameSeed_YieldsSameFaults()
    {
        Assert.Equal(Draw(Head.Worker, 7), Draw(Head.Worker, 7));
        Assert.NotEqual(Draw(Head.Worker, 7), Draw(Head.Worker, 8));
    }

    [Fact]
    public void Draw_ForNativeHead_YieldsKill() => Assert.Equal([HostFault.Kill], Draw(Head.Native, 1).Distinct());

    private static List<HostFault> Draw(Head head, int seed)
    {
        var deck = new HostFaultDeck(head, new Random(seed));
        return [.. Enumerable.Range(0, FaultsOfRound).Select(_ => deck.Draw())];
    }
}
