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
        var body = $$"""{"origin_ip":"{{ip}}","region":"{{region}}","vendor":"aws"}""";
        return WithCredential(new HttpRequestMessage(HttpMethod.Put, $"/client/v4/zones/{zone}/origin/cloud_regions/{ip}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        });
    }

    public static HttpRequestMessage Get(string zone, int number) =>
        WithCredential(new HttpRequestMessage(HttpMethod.Get, $"/client/v4/zones/{zone}/origin/cloud_regions/{Address(number)}"));

    public static HttpRequestMessage List(string zone, int page, int perPage) => WithCredential(
        new HttpRequestMessage(HttpMethod.Get, $"/client/v4/zones/{zone}/origin/cloud_regions?page={page}&per_page={perPage}"));

    private static HttpRequestMessage WithCredential(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Seed.Token);
        return request;
    }
}
