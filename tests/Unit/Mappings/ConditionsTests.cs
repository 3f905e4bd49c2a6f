using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Mappings;

/// <summary>RFC 9110 section 13.1. In a condition, OWN is the tag of the mapping.</summary>
public sealed class ConditionsTests
{
    private static OriginMapping Mapping => Samples.Aws;

    [Theory]
    [InlineData("OWN", true)]
    [InlineData("*", true)]
    [InlineData("\"other\", OWN", true)]
    [InlineData("W/OWN", false)]
    [InlineData("\"other\"", false)]
    [InlineData("", false)]
    [InlineData("OWN, *", false)]
    [InlineData("*, *", false)]
    [InlineData("unquoted", false)]
    public void IfMatch_OfExistingMapping_ComparesStrongly(string tags, bool holds)
    {
        var request = With("If-Match", tags);
        Assert.Equal(holds, Conditions.OfDelete(request)!(Mapping));
        Assert.Equal(holds, Conditions.OfPut(request)!(Mapping));
    }

    [Theory]
    [InlineData("OWN")]
    [InlineData("*")]
    [InlineData("unquoted")]
    public void IfMatch_OfMissingMapping_DoesNotHold(string tags)
    {
        var request = With("If-Match", tags);
        Assert.False(Conditions.OfDelete(request)!(null));
        Assert.False(Conditions.OfPut(request)!(null));
    }

    [Theory]
    [InlineData("OWN", false)]
    [InlineData("W/OWN", false)]
    [InlineData("*", false)]
    [InlineData("\"other\", OWN", false)]
    [InlineData("\"other\"", true)]
    [InlineData("", true)]
    [InlineData("unquoted", false)]
    public void IfNoneMatch_OfPutToExistingMapping_ComparesWeakly(string tags, bool holds) =>
        Assert.Equal(holds, Conditions.OfPut(With("If-None-Match", tags))!(Mapping));

    [Theory]
    [InlineData("*", true)]
    [InlineData("OWN", true)]
    [InlineData("unquoted", false)]
    public void IfNoneMatch_OfPutToMissingMapping_HoldsIfReadable(string tags, bool holds) =>
        Assert.Equal(holds, Conditions.OfPut(With("If-None-Match", tags))!(null));

    [Theory]
    [InlineData("OWN", "\"other\"", true)]
    [InlineData("OWN", "OWN", false)]
    [InlineData("\"other\"", "\"other\"", false)]
    public void Put_WithBothConditions_NeedsBoth(string match, string noneMatch, bool holds)
    {
        var request = With("If-Match", match);
        request.Headers["If-None-Match"] = Tags(noneMatch);
        Assert.Equal(holds, Conditions.OfPut(request)!(Mapping));
    }

    [Fact]
    public void Write_WithoutCondition_HasNone()
    {
        Assert.Null(Conditions.OfPut(new TestRequest("PUT")));
        Assert.Null(Conditions.OfDelete(new TestRequest("DELETE")));
    }

    [Fact]
    public void Delete_WithIfNoneMatch_HasNoCondition() => Assert.Null(Conditions.OfDelete(With("If-None-Match", "*")));

    [Theory]
    [InlineData("OWN", true)]
    [InlineData("W/OWN", true)]
    [InlineData("*", true)]
    [InlineData("\"other\"", false)]
    [InlineData("unquoted", false)]
    public void IsKnown_WithIfNoneMatch_ComparesWeakly(string tags, bool known) =>
        Assert.Equal(known, Conditions.IsKnown(With("If-None-Match", tags), Mapping));

    [Fact]
    public void IsKnown_WithoutIfNoneMatch_IsFalse() => Assert.False(Conditions.IsKnown(new TestRequest(), Mapping));

    [Fact]
    public void IsKnown_AfterRegionChangedWithinTheSecond_IsFalse() =>
        Assert.False(Conditions.IsKnown(With("If-None-Match", "OWN"), Mapping with { Region = "us-east-2" }));

    [Fact]
    public void IfMatch_AfterRegionChangedWithinTheSecond_DoesNotHold() =>
        Assert.False(Conditions.OfPut(With("If-Match", "OWN"))!(Mapping with { Region = "us-east-2" }));

    private static TestRequest With(string header, string tags)
    {
        var request = new TestRequest();
        request.Headers[header] = Tags(tags);
        return request;
    }

    private static string Tags(string tags) => tags.Replace("OWN", MappingAnswer.TagOf(Mapping), StringComparison.Ordinal);
}
