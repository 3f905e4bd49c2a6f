using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Unit.Storage;

public sealed class NewcomersTests
{
    private readonly Newcomers newcomers = new();

    [Fact]
    public void Nothing_Is_Guessed_Of_A_Zone_That_Is_Not_Known() => Assert.False(newcomers.IsNextProbablyOne);

    [Fact]
    public void After_Thirty_Two_In_A_Row_The_Next_One_Is_Probably_New()
    {
        Saw(31, isNew: true);
        Assert.False(newcomers.IsNextProbablyOne);

        Saw(1, isNew: true);
        Assert.True(newcomers.IsNextProbablyOne);
    }

    [Fact]
    public void One_That_Was_There_Ends_The_Guessing()
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
