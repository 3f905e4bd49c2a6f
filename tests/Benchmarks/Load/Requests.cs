using System.Net.Http.Headers;
using System.Text;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>Requests that have the same bytes for every server.</summary>
internal static class Requests
{
    public static string NewZone() => Guid.CreateVersion7().ToString("N");

    /// <summary>Returns an address from 10.0.0.0 to 11.255.255.255.</summary>
    public static string Address(int number) => $"{10 + (number >> 24)}.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}";

    public static HttpRequestMessage Put(string zone, int number, string region = "us-east-1") =>
        Of(HttpMethod.Put, zone, $"/{Address(number)}", Body(number, region));

    public static HttpRequestMessage Get(string zone, int number) => Of(HttpMethod.Get, zone, $"/{Address(number)}");

    public static HttpRequestMessage Delete(string zone, int number) =>
        Of(HttpMethod.Delete, zone, $"/{Address(number)}");

    public static HttpRequestMessage List(string zone, int page, int perPage) =>
        Of(HttpMethod.Get, zone, $"?page={page}&per_page={perPage}");

    /// <summary>Creates or replaces mappings of consecutive addresses.</summary>
    public static HttpRequestMessage PutBatch(string zone, int first, int count, string region = "us-east-1") =>
        Batch(HttpMethod.Put, zone, Enumerable.Range(first, count).Select(number => Body(number, region)));

    public static HttpRequestMessage DeleteBatch(string zone, int first, int count) =>
        Batch(HttpMethod.Delete, zone, Enumerable.Range(first, count).Select(number => $"\"{Address(number)}\""));

    private static HttpRequestMessage Batch(HttpMethod method, string zone, IEnumerable<string> items) =>
        Of(method, zone, "/batch", $"[{string.Join(',', items)}]");

    private static string Body(int number, string region) =>
        $$"""{"origin_ip":"{{Address(number)}}","region":"{{region}}","vendor":"aws"}""";

    private static HttpRequestMessage Of(HttpMethod method, string zone, string path, string? json = null)
    {
        var request = new HttpRequestMessage(method, $"/client/v4/zones/{zone}/origin/cloud_regions{path}")
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Seed.Token);
        return request;
    }
}
