using System.Net.Http.Headers;
using System.Text;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Benchmarks.Load;

/// <summary>The same bytes for every server.</summary>
internal static class Requests
{
    public static string NewZone() => Guid.CreateVersion7().ToString("N");

    /// <summary>10.0.0.0 and on, to 11.255.255.255.</summary>
    public static string Address(int number) => $"{10 + (number >> 24)}.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}";

    public static HttpRequestMessage Put(string zone, int number, string region = "us-east-1")
    {
        var ip = Address(number);
        return WithCredential(new HttpRequestMessage(HttpMethod.Put, $"/client/v4/zones/{zone}/origin/cloud_regions/{ip}")
        {
            Content = new StringContent(Body(ip, region), Encoding.UTF8, "application/json"),
        });
    }

    /// <summary>Creates or replaces mappings of addresses that follow each other.</summary>
    public static HttpRequestMessage PutBatch(string zone, int first, int count, string region = "us-east-1") =>
        Batch(HttpMethod.Put, zone, Enumerable.Range(first, count).Select(number => Body(Address(number), region)));

    public static HttpRequestMessage DeleteBatch(string zone, int first, int count) =>
        Batch(HttpMethod.Delete, zone, Enumerable.Range(first, count).Select(number => $"\"{Address(number)}\""));

    public static HttpRequestMessage Delete(string zone, int number) => WithCredential(
        new HttpRequestMessage(HttpMethod.Delete, $"/client/v4/zones/{zone}/origin/cloud_regions/{Address(number)}"));

    public static HttpRequestMessage Get(string zone, int number) =>
        WithCredential(new HttpRequestMessage(HttpMethod.Get, $"/client/v4/zones/{zone}/origin/cloud_regions/{Address(number)}"));

    public static HttpRequestMessage List(string zone, int page, int perPage) => WithCredential(
        new HttpRequestMessage(HttpMethod.Get, $"/client/v4/zones/{zone}/origin/cloud_regions?page={page}&per_page={perPage}"));

    private static HttpRequestMessage Batch(HttpMethod method, string zone, IEnumerable<string> items) => WithCredential(
        new HttpRequestMessage(method, $"/client/v4/zones/{zone}/origin/cloud_regions/batch")
        {
            Content = new StringContent($"[{string.Join(',', items)}]", Encoding.UTF8, "application/json"),
        });

    private static string Body(string ip, string region) => $$"""{"origin_ip":"{{ip}}","region":"{{region}}","vendor":"aws"}""";

    private static HttpRequestMessage WithCredential(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Seed.Token);
        return request;
    }
}
