using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Mappings;

public sealed class MappingAnswerTests
{
    private static OriginMapping Mapping => Samples.Aws;

    /// <summary>Callers keep tags across versions of the service, so a tag is frozen: <c>printf ... | sha256sum</c>, the first 16 bytes.</summary>
    [Fact]
    public void TagOf_Mapping_IsTheFrozenHashOfItsMembers() =>
        Assert.Equal("\"f1d7579a02b3e9c5401b585e42e5c404\"", MappingAnswer.TagOf(Mapping));

    [Fact]
    public void TagOf_MappingsOfTwoRegionsInOneSecond_Differs() =>
        Assert.NotEqual(MappingAnswer.TagOf(Mapping), MappingAnswer.TagOf(Mapping with { Region = "us-east-2" }));

    [Fact]
    public void TagOf_MappingsOfTwoVendorsInOneSecond_Differs() =>
        Assert.NotEqual(MappingAnswer.TagOf(Mapping), MappingAnswer.TagOf(Mapping with { Vendor = "gcp" }));

    [Fact]
    public void TagOf_MappingsOfTwoAddresses_Differs() =>
        Assert.NotEqual(MappingAnswer.TagOf(Mapping), MappingAnswer.TagOf(Mapping with { Address = Samples.Address("192.0.2.2") }));

    [Fact]
    public void TagOf_MappingsOfTwoSeconds_Differs() =>
        Assert.NotEqual(MappingAnswer.TagOf(Mapping), MappingAnswer.TagOf(Mapping with { ModifiedOn = Mapping.ModifiedOn.AddSeconds(1) }));

    [Fact]
    public void Of_Mapping_HasItsTag() =>
        Assert.Equal(MappingAnswer.TagOf(Mapping), Answers.Header(MappingAnswer.Of(Mapping), "ETag"));
}
