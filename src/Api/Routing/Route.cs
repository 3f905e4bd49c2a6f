using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Api.Routing;

internal sealed class Route(string template, IReadOnlyList<Operation> operations)
{
    private readonly string[] segments = template.Split('/');

    public string Template => template;

    public IReadOnlyList<string> Methods { get; } = [.. operations.SelectMany(operation => operation.Methods)];

    public Operation? Find(string method) => operations.FirstOrDefault(
        operation => operation.Methods.Contains(method, StringComparer.OrdinalIgnoreCase));

    /// <summary>Matches like the Functions host: ignores letter case and one trailing slash.</summary>
    public RouteMatch? Match(string path)
    {
        var text = path.AsSpan();
        text = text.EndsWith("/") ? text[..^1] : text;
        ZoneId? zone = null;
        var originIp = "";
        var index = 0;
        foreach (var range in text.Split('/'))
        {
            if (index == segments.Length)
            {
                return null;
            }

            var wanted = segments[index++];
            var sent = text[range];
            switch (wanted)
            {
                case "{zone_id}" when sent.Length > 0:
                    zone = ZoneId.TryParse(sent, out var valid) ? valid : null;
                    break;
                case "{origin_ip}" when sent.Length > 0:
                    originIp = sent.ToString();
                    break;
                case "{asset}" when sent.Length > 0:
                    break;
                default:
                    if (!sent.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                    {
                        return null;
                    }

                    break;
            }
        }

        return index == segments.Length ? new RouteMatch(this, zone, originIp) : null;
    }
}
