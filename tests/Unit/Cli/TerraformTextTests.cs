using System.Net;
using FsCheck.Xunit;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Client;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Unit.Cli;

public sealed class TerraformTextTests
{
    [Fact]
    public async Task Write_OfMappings_WritesAResourceAndAnImportBlockForEach()
    {
        using var output = new StringWriter();

        await TerraformText.WriteAsync(output, "zone-1", [Mapping("192.0.2.1", "us-east-1"), Mapping("2001:db8::1", "a\"${b}\\")]);

        Assert.Equal(
            """
            resource "cloudflare_origin_cloud_region" "ipv4_192_0_2_1" {
              zone_id   = "zone-1"
              origin_ip = "192.0.2.1"
              vendor    = "aws"
              region    = "us-east-1"
            }

            import {
              to = cloudflare_origin_cloud_region.ipv4_192_0_2_1
              id = "zone-1/192.0.2.1"
            }

            resource "cloudflare_origin_cloud_region" "ipv6_2001_db8__1" {
              zone_id   = "zone-1"
              origin_ip = "2001:db8::1"
              vendor    = "aws"
              region    = "a\"$${b}\\"
            }

            import {
              to = cloudflare_origin_cloud_region.ipv6_2001_db8__1
              id = "zone-1/2001:db8::1"
            }

            """,
            output.ToString());
    }

    [Theory]
    [InlineData("::ffff:1.2.3.4", "::ffff:1:2:3:4")]
    [InlineData("1.2.3.4", "1:2:3:4::")]
    [InlineData("1:2::", "1::2")]
    public void Names_OfSimilarAddresses_Differ(string one, string other) =>
        Assert.NotEqual(TerraformText.Name(one), TerraformText.Name(other));

    [Property]
    public void Name_OfAnyIpv6Address_IsAnIdentifierThatContainsTheAddress(ushort[] groups)
    {
        var bytes = groups.Concat(new ushort[8]).Take(8).SelectMany(group => new[] { (byte)(group >> 8), (byte)group }).ToArray();
        Assert.True(OriginAddress.TryParse(string.Join(':', bytes.Chunk(2).Select(Convert.ToHexString)), out var address), "no address");

        var name = TerraformText.Name(address.Text);

        Assert.Matches("^[a-z][a-z0-9_-]*$", name);
        Assert.True(IPAddress.TryParse(name["ipv6_".Length..].Replace('_', ':').Replace('-', '.'), out var read), name);
        Assert.Equal(new IPAddress(bytes), read);
    }

    private static OriginCloudRegion Mapping(string address, string region) =>
        new() { OriginIp = address, Vendor = "aws", Region = region, ModifiedOn = default };
}
