using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Unit.Storage;

public sealed class NewcomersTests
{
    private readonly Newcomers newcomers = new();

    [Fact]
    public void Nothing_Is_Guessed_Of_A_Zone_That_Is_Not_Known() => Assert.False(newcomers.IsNextProbablyOne);

    [Fact]
    public void Next_After32NewAddresses_IsProbablyNew()
    {
        Saw(31, isNew: true);
        Assert.False(newcomers.IsNextProbablyOne);

        Saw(1, isNew: true);
        Assert.True(newcomers.IsNextProbablyOne);
    }

    [Fact]
    public void KnownAddress_EndsGuessing()
    {
        Saw(1000, isNew: true);
        Saw(1, isNew: false);
        Assert.False(newcomers.IsNextProbablyOne);

        Saw(31, isNew: true);
        Assert.False(newcomers.IsNextProbablyOne);
    }

    private void Saw(int times, bool isNew)
    {
        for (var i = 0; i < times; i++)
        {
            newcomers.Saw(isNew);
        }
    }
}
