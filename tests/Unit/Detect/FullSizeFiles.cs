using System.Globalization;
using System.Net;
using System.Text.Json;
using OriginCloudRegions.Core.Catalogue;

namespace OriginCloudRegions.Unit.Detect;

/// <summary>Random prefixes, as many as the vendors' files had in July 2025. Every run has the same prefixes.</summary>
internal static class FullSizeFiles
{
    private const int AwsEntries = 13_344;
    private const int GcpEntries = 782;
    private const int OciEntries = 896;
    private const int AzureTags = 2_967;
    private const int AzureEntries = 90_493;

    private static readonly string[] OciTags = ["OCI", "OSN"];
    private static readonly string[] AzureTagNames = ["AzureCloud", "Storage", "Sql", "AzureFrontDoor.Frontend"];
    private static readonly string[] Features = ["API", "NSG"];

    public static string[] Write(string folder, RegionCatalogue catalogue)
    {
        var random = new Random(14);
        return
        [
            Write(folder, "ip-ranges.json", Aws(random, Names(catalogue, "aws", "GLOBAL", "cn-north-1"))),
            Write(folder, "cloud.json", Gcp(random, Names(catalogue, "gcp", "global", "us-central2"))),
            Write(folder, "public_ip_ranges.json", Oci(random, Names(catalogue, "oci", "eu-jovanovac-1"))),
            Write(folder, "ServiceTags_Public_20260101.json", Azure(random, Names(catalogue, "azure", "", "brazilne"))),
        ];
    }

    /// <summary>Random IPv4 and IPv6 addresses. The prefixes of the files contain some of them.</summary>
    public static string[] Addresses(int count)
    {
        var random = new Random(41);
        return [.. Enumerable.Range(0, count).Select(number => Address(random, number % 3 == 0 ? 16 : 4).ToString())];
    }

    private static object Aws(Random random, string[] regions) => new
    {
        syncToken = "1767225600",
        createDate = "2026-01-01-00-00-00",
        prefixes = Times(AwsEntries * 2 / 3, () => new
        {
            ip_prefix = Prefix(random, 4),
            region = Pick(random, regions),
            service = "AMAZON",
            network_border_group = "any",
        }),
        ipv6_prefixes = Times(AwsEntries / 3, () => new
        {
            ipv6_prefix = Prefix(random, 16),
            region = Pick(random, regions),
            service = "AMAZON",
            network_border_group = "any",
        }),
    };

    private static object Gcp(Random random, string[] scopes) => new
    {
        syncToken = "1767225600",
        creationTime = "2026-01-01T00:00:00.000000",
        prefixes = Times(GcpEntries, () => new { ipv4Prefix = Prefix(random, 4), service = "Google Cloud", scope = Pick(random, scopes) }),
    };

    private static object Oci(Random random, string[] regions) => new
    {
        last_updated_timestamp = "2026-01-01T00:00:00.000000",
        regions = regions.Select(region => new
        {
            region,
            cidrs = Times(
                OciEntries / regions.Length,
                () => new { cidr = Prefix(random, 4), tags = Times(1, () => Pick(random, OciTags)) }),
        }),
    };

    private static object Azure(Random random, string[] regions) => new
    {
        changeNumber = 1,
        cloud = "Public",
        values = Times(AzureTags, () => Pick(random, AzureTagNames)).Select(name => new
        {
            name,
            id = name,
            properties = new
            {
                changeNumber = 1,
                region = Pick(random, regions),
                platform = "Azure",
                systemService = "",
                addressPrefixes = Times(AzureEntries / AzureTags, () => Prefix(random, random.Next(3) == 0 ? 16 : 4)),
                networkFeatures = Features,
            },
        }),
    };

    private static string Write(string folder, string name, object content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(content));
        return path;
    }

    private static string[] Names(RegionCatalogue catalogue, string vendor, params string[] more) =>
        [.. catalogue.Vendors[vendor].Select(region => region.Name), .. more];

    private static T[] Times<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    private static string Pick(Random random, string[] names) => names[random.Next(names.Length)];

    private static string Prefix(Random random, int octets)
    {
        var length = octets == 4 ? random.Next(11, 33) : random.Next(32, 65);
        var address = Address(random, octets).GetAddressBytes();
        for (var bit = length; bit < octets * 8; bit++)
        {
            address[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(address)}/{length}");
    }

    private static IPAddress Address(Random random, int octets)
    {
        var address = new byte[octets];
        random.NextBytes(address);
        if (octets == 16)
        {
            // Only a few networks, so that random addresses are often in the prefixes.
            (address[0], address[1], address[2], address[3]) = (0x26, (byte)(address[1] % 4), 0x10, (byte)(address[3] % 4));
        }

        return new IPAddress(address);
    }
}
