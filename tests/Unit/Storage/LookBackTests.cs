using Azure;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>What the row tells of a change whose answer was lost.</summary>
public sealed class LookBackTests
{
    private static readonly MappingRow Seen = new(Changes.Mapping("192.0.2.1"), new ETag("seen"));
    private static readonly MappingRow Wanted = new(Seen.Mapping with { Region = "us-west-1" }, new ETag("ours"));
    private static readonly MappingRow Others = new(Seen.Mapping with { Region = "eu-west-1" }, new ETag("theirs"));

    [Fact]
    public void What_Stands_As_It_Was_Wanted_Was_Applied()
    {
        Assert.Equal(RowResult.Applied, new RowChange.Create(Wanted.Mapping).LookBack(Wanted));
        Assert.Equal(RowResult.Applied, new RowChange.Replace(Seen, Wanted.Mapping).LookBack(Wanted));
        Assert.Equal(RowResult.Applied, new RowChange.Delete(Seen).LookBack(null));
    }

    [Fact]
    public void What_Stands_As_It_Was_Seen_Was_Not()
    {
        Assert.Equal(RowResult.Conflict, new RowChange.Replace(Seen, Wanted.Mapping).LookBack(Seen));
        Assert.Equal(RowResult.Conflict, new RowChange.Delete(Seen).LookBack(Seen));
    }

    [Fact]
    public void Of_Anything_Else_Nobody_Knows()
    {
        var changes = new (RowChange Change, MappingRow? Now)[]
        {
            (new RowChange.Create(Wanted.Mapping), null),
            (new RowChange.Create(Wanted.Mapping), Others),
            (new RowChange.Replace(Seen, Wanted.Mapping), null),
            (new RowChange.Replace(Seen, Wanted.Mapping), Others),
            (new RowChange.Delete(Seen), Others),
            (new RowChange.Delete(Seen), Seen with { ETag = new ETag("written again") }),
        };

        Assert.All(changes, each => Assert.Throws<StorageUnavailableException>(() => each.Change.LookBack(each.Now)));
    }
}
