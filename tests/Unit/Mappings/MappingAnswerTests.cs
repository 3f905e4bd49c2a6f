using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class MappingAnswerTests
{
    private static OriginMapping Mapping => Samples.Aws;

    /// <summary>
    /// Callers keep tags across versions, so tags must never change. A tag is the first 16 bytes of
    /// <c>printf ... | sha256sum</c>.
    /// </summary>
    [Fact]
    public void TagOf_Mapping_EqualsTheHashThatMustNeverChange()
    {
        Assert.Equal("\"f1d7579a02b3e9c5401b585e42e5c404\"", MappingAnswer.TagOf(Mapping));
        Assert.Equal(MappingAnswer.TagOf(Mapping), Answers.Header(MappingAnswer.Of(Mapping), "ETag"));
    }

    [Fact]
    public void TagOf_MappingsThatDifferInOneMember_Differs() => Assert.Distinct(
        new[]
        {
            Mapping,
            Mapping with { Region = "us-east-2" },
            Mapping with { Vendor = "gcp" },
            Mapping with { Address = Samples.Address("192.0.2.2") },
            Mapping with { ModifiedOn = Mapping.ModifiedOn.AddSeconds(1) },
        }.Select(MappingAnswer.TagOf));
}
