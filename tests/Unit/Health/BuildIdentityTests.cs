using OriginCloudRegions.Api.Health;

namespace OriginCloudRegions.Unit.Health;

public sealed class BuildIdentityTests
{
    [Theory]
    [InlineData("1.1.0+3f786850e387550fdab836ed7e6dc881de23001b", "1.1.0", "3f786850e387550fdab836ed7e6dc881de23001b")]
    [InlineData("1.2.0-rc.1+3f786850e387550fdab836ed7e6dc881de23001b", "1.2.0-rc.1", "3f786850e387550fdab836ed7e6dc881de23001b")]
    [InlineData("1.1.0", "1.1.0", "unknown")]
    public void Parse_OfVersion_ReturnsVersionAndCommit(string informational, string version, string commit) =>
        Assert.Equal(new BuildIdentity(version, commit), BuildIdentity.Parse(informational));
}
