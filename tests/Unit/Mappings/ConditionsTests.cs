using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

/// <summary>RFC 9110 section 13.1. In a condition, OWN is the tag of the mapping.</summary>
public sealed class ConditionsTests
{
    private static OriginMapping Mapping => Samples.Aws;

    private static OriginMapping Moved => Samples.Aws with { Region = "us-east-2" };

    [Theory]
    [InlineData(true, "OWN", "*", "\"other\", OWN")]
    [InlineData(false, "W/OWN", "\"other\"", "", "OWN, *", "*, *", "unquoted")]
    public void IfMatch_OfPutAndDelete_ComparesTagsStrongly(bool holds, params string[] conditions) =>
        Assert.All(conditions, tags =>
        {
            var request = With("If-Match", tags);
            var (put, delete) = (Conditions.OfPut(request)!, Conditions.IfMatch(request)!);
            Assert.Equal((holds, holds), (put(Mapping), delete(Mapping)));
            Assert.False(put(null) || delete(null));
        });

    [Theory]
    [InlineData(false, true, "OWN", "W/OWN", "*", "\"other\", OWN")]
    [InlineData(true, true, "\"other\"", "")]
    [InlineData(false, false, "unquoted")]
    public void IfNoneMatch_OfPut_ComparesTagsWeakly(bool existing, bool missing, params string[] conditions) =>
        Assert.All(conditions, tags =>
        {
            var put = Conditions.OfPut(With("If-None-Match", tags))!;
            Assert.Equal((existing, missing), (put(Mapping), put(null)));
        });

    [Theory]
    [InlineData("OWN", "\"other\"", true)]
    [InlineData("OWN", "OWN", false)]
    [InlineData("\"other\"", "\"other\"", false)]
    public void Put_WithIfMatchAndIfNoneMatch_RequiresBothToHold(string match, string noneMatch, bool holds) =>
        Assert.Equal(holds, Conditions.OfPut(With("If-Match", match).With("If-None-Match", Tags(noneMatch)))!(Mapping));

    [Fact]
    public void Request_WithoutConditionHeader_HasNoCondition()
    {
        Assert.Null(Conditions.OfPut(new TestRequest("PUT")));
        Assert.Null(Conditions.IfMatch(new TestRequest("DELETE")));
        Assert.Null(Conditions.IfMatch(With("If-None-Match", "*")));
        Assert.False(Conditions.IsKnown(new TestRequest(), Mapping));
    }

    [Theory]
    [InlineData(true, "OWN", "W/OWN", "*")]
    [InlineData(false, "\"other\"", "unquoted")]
    public void IsKnown_OfGetWithIfNoneMatch_ComparesTagsWeakly(bool known, params string[] conditions) =>
        Assert.All(conditions, tags => Assert.Equal(known, Conditions.IsKnown(With("If-None-Match", tags), Mapping)));

    [Fact]
    public void EarlierETag_WhenRegionChangedWithinTheSameSecond_DoesNotMatch()
    {
        Assert.False(Conditions.IsKnown(With("If-None-Match", "OWN"), Moved));
        Assert.False(Conditions.OfPut(With("If-Match", "OWN"))!(Moved));
    }

    private static TestRequest With(string header, string tags) => new TestRequest().With(header, Tags(tags));

    private static string Tags(string tags) => tags.Replace("OWN", MappingAnswer.TagOf(Mapping), StringComparison.Ordinal);
}
