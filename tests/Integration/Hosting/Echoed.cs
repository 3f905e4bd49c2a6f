namespace OriginCloudRegions.Integration.Hosting;

/// <summary>The request as the echo worker's function received it.</summary>
internal sealed record Echoed(string Method, string Url, Dictionary<string, string[]> Headers, byte[] Body, string TraceParent)
{
    public static async Task<Echoed> ReadAsync(HttpResponseMessage response) =>
        Read(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(EchoHost.Stop));

    /// <summary>Reads a raw response, which contains one JSON object in one chunk.</summary>
    public static Echoed ReadRaw(string response) => Read(response[response.IndexOf('{')..(response.LastIndexOf('}') + 1)]);

    public string? Header(string name) => Headers.GetValueOrDefault(name) is { } values ? string.Join(" and ", values) : null;

    private static Echoed Read(string json)
    {
        var echoed = JsonSerializer.Deserialize<Echoed>(json)!;
        return echoed with { Headers = new(echoed.Headers, StringComparer.OrdinalIgnoreCase) };
    }
}
