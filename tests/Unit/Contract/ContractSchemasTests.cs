using System.Text.Json;

namespace OriginCloudRegions.Unit.Contract;

/// <summary><c>MappingRequestReaderTests</c> tests more bodies.</summary>
public sealed class ContractSchemasTests
{
    [Theory]
    [InlineData("{}", "/origin_ip /region /vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"AWS"}""", "/vendor")]
    [InlineData("""{"origin_ip":"","region":"","vendor":"oci"}""", "")]
    public void FailuresOf_MappingBody_PointToItsMissingAndInvalidMembers(string body, string pointers)
    {
        using var json = JsonDocument.Parse(body);
        var failures = new ContractSchemas(new ContractDocument()).FailuresOf(json.RootElement);
        Assert.Equal(pointers, string.Join(' ', failures.Select(failure => failure.Pointer).Order()));
    }
}
