using System.Security.Cryptography;
using System.Text;
using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Unit.Mappings;

namespace OriginCloudRegions.Unit.Backup;

internal static class BackupText
{
    public const string Hash = "5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953";

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A backup in format version 1, which every later program must read.</summary>
    public static readonly string[] Lines = EndOf(
    [
        """{"backup":{"of":"origin-cloud-regions","version":1,"made_on":"2026-03-01T12:00:00Z","note":"Backup of Origin Cloud Regions. It holds hashes of credentials and no secret, so it opens nothing by itself."}}""",
        """{"credential":{"kind":"token","sha256":"5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953","name":"edge \"team\"","permission":"edit","all_zones":false,"zones":["zone-a","zone_b"],"created_on":"2026-03-01T12:00:00.1234567Z","expires_on":"2030-12-31T18:00:00Z"}}""",
        """{"credential":{"kind":"key","sha256":"5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953","name":"","permission":"read","all_zones":true,"zones":[],"created_on":"2026-03-01T12:00:00Z","email":"user+ops@example.com"}}""",
        """{"mapping":{"zone_id":"zone-a","origin_ip":"192.0.2.1","vendor":"aws","region":"us-east-1","modified_on":"2026-03-01T12:00:00Z"}}""",
        """{"mapping":{"zone_id":"zone-a","origin_ip":"2001:db8::1","vendor":"gcp","region":"us-central1","modified_on":"2026-03-01T12:00:01Z"}}""",
        """{"mapping":{"zone_id":"zone_b","origin_ip":"192.0.2.1","vendor":"azure","region":"westeurope","modified_on":"2026-03-01T12:00:00Z"}}""",
    ],
    2, 2, 3);

    public static readonly BackupPart[] Parts =
    [
        new BackupPart.OfCredential(new Credential(
            new CredentialId(CredentialKind.Token, Hash),
            "edge \"team\"",
            ZoneScope.Of(["zone-a", "zone_b"]),
            Permission.Edit,
            Noon.AddTicks(1234567),
            new DateTimeOffset(2030, 12, 31, 18, 0, 0, TimeSpan.Zero))),
        new BackupPart.OfCredential(
            new Credential(new CredentialId(CredentialKind.Key, Hash), "", ZoneScope.All, Permission.Read, Noon, null)
            {
                Email = "user+ops@example.com",
            }),
        Zone("zone-a", Mapping("192.0.2.1", "aws", "us-east-1", Noon), Mapping("2001:db8::1", "gcp", "us-central1", Noon.AddSeconds(1))),
        Zone("zone_b", Mapping("192.0.2.1", "azure", "westeurope", Noon)),
    ];

    private static BackupPart.OfZone Zone(string zone, params OriginMapping[] mappings) =>
        new(Zones.Zone.Of(zone), mappings);

    public static OriginMapping Mapping(string ip, string vendor, string region, DateTimeOffset modifiedOn) =>
        new(Samples.Address(ip), vendor, region, modifiedOn);

    /// <summary>Adds the last line with the correct hash, so that only the change of the test is invalid.</summary>
    public static string[] EndOf(string[] lines, int credentials, int zones, int mappings)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Join(lines))));
        return [.. lines, $$$"""{"end":{"credentials":{{{credentials}}},"zones":{{{zones}}},"mappings":{{{mappings}}},"sha256":"{{{hash}}}"}}"""];
    }

    public static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"{line}\n"));

    public static async Task<List<BackupPart>> ReadAsync(byte[] text)
    {
        using var reader = new BackupReader("FILE", new MemoryStream(text));
        return await reader.ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
