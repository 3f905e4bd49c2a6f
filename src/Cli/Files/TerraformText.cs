using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Files;

// https://registry.terraform.io/providers/cloudflare/cloudflare/latest/docs/resources/origin_cloud_region
internal static class TerraformText
{
    private const string Type = "cloudflare_origin_cloud_region";

    public static async Task WriteAsync(TextWriter output, string zone, IEnumerable<OriginCloudRegion> mappings)
    {
        var separator = "";
        foreach (var mapping in mappings)
        {
            await output.WriteAsync(separator + Block(zone, mapping));
            separator = "\n";
        }
    }

    /// <summary>Returns a unique name for each address: dots of IPv4-mapped addresses become hyphens.</summary>
    public static string Name(string address) => address.Contains(':', StringComparison.Ordinal)
        ? $"ipv6_{address.Replace(':', '_').Replace('.', '-')}"
        : $"ipv4_{address.Replace('.', '_')}";

    private static string Block(string zone, OriginCloudRegion mapping) =>
        $$"""
        resource "{{Type}}" "{{Name(mapping.OriginIp)}}" {
          zone_id   = {{Quote(zone)}}
          origin_ip = {{Quote(mapping.OriginIp)}}
          vendor    = {{Quote(mapping.Vendor)}}
          region    = {{Quote(mapping.Region)}}
        }

        import {
          to = {{Type}}.{{Name(mapping.OriginIp)}}
          id = {{Quote($"{zone}/{mapping.OriginIp}")}}
        }

        """;

    // https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
    private static string Quote(string text)
    {
        var escaped = text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("${", "$${", StringComparison.Ordinal)
            .Replace("%{", "%%{", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}
