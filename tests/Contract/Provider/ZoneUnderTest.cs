using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>The zone of the pacts, filled through the API, which a deployed service has too.</summary>
/// <param name="api">A client with the service's base address and a token that may edit the zone.</param>
internal sealed class ZoneUnderTest(HttpClient api, string zone)
{
    private const int PageSize = 100;
    private const int BatchSize = 100;

    private readonly string mappings = $"zones/{zone}/origin/cloud_regions";

    /// <summary>Makes these the only mappings of the zone. Unchanged mappings keep their time.</summary>
    public async Task HoldOnlyAsync(params Mapping[] wanted)
    {
        var held = await ListAsync();
        var surplus = held.ExceptBy(wanted.Select(mapping => mapping.OriginIp), mapping => mapping.OriginIp);
        await BatchAsync(HttpMethod.Delete, surplus.Select(mapping => mapping.OriginIp));
        await BatchAsync(HttpMethod.Put, wanted.Except(held));
    }

    private async Task<List<Mapping>> ListAsync()
    {
        var held = new List<Mapping>();
        for (var page = 1; ; page++)
        {
            var answer = await SendAsync(HttpMethod.Get, $"{mappings}?page={page}&per_page={PageSize}");
            var found = answer.Deserialize<Mapping[]>()!;
            held.AddRange(found);
            if (found.Length < PageSize)
            {
                return held;
            }
        }
    }

    private async Task BatchAsync<T>(HttpMethod method, IEnumerable<T> items)
    {
        foreach (var batch in items.Chunk(BatchSize))
        {
            var result = await SendAsync(method, $"{mappings}/batch", batch);
            if (result["failed"]!.AsArray() is { Count: > 0 } failed)
            {
                throw new InvalidOperationException($"{method} {mappings}/batch refused {failed.ToJsonString()}");
            }
        }
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await api.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(answer)!["result"]!
            : throw new InvalidOperationException($"{method} {path} returned {(int)response.StatusCode}: {answer}");
    }
}
