using System.Net.Http.Headers;
using System.Text;
using OriginCloudRegions.Testing.Contract;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Testing.Http;

/// <summary>Sends requests and checks each answer against the contract document. Uses no type of the server.</summary>
public sealed class Api(Uri address, string token) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    })
    {
        BaseAddress = new Uri(address, "/client/v4/"),
        Timeout = TimeSpan.FromMinutes(1),
    };

    public Uri Address { get; } = address;

    public static string NewZone() => Guid.CreateVersion7().ToString("N");

    public static string MappingPath(string zone, string ip) => $"zones/{zone}/origin/cloud_regions/{ip}";

    public static string MappingJson(string ip, string vendor = "aws", string region = "us-east-1") =>
        $$"""{"origin_ip":"{{ip}}","region":"{{region}}","vendor":"{{vendor}}"}""";

    /// <summary>Sends a PUT with a valid body.</summary>
    public Task<Reply> PutAsync(string zone, string ip, string vendor = "aws", string region = "us-east-1") =>
        SendAsync(HttpMethod.Put, MappingPath(zone, ip), MappingJson(ip, vendor, region));

    public Task<Reply> GetAsync(string zone, string ip) => SendAsync(HttpMethod.Get, MappingPath(zone, ip));

    public Task<Reply> DeleteAsync(string zone, string ip) => SendAsync(HttpMethod.Delete, MappingPath(zone, ip));

    public Task<Reply> ListAsync(string zone, string query = "") =>
        SendAsync(HttpMethod.Get, $"zones/{zone}/origin/cloud_regions{query}");

    public Task<Reply> BatchAsync(HttpMethod method, string zone, string json) =>
        SendAsync(method, MappingPath(zone, "batch"), json);

    public Task<Reply> SendAsync(HttpMethod method, string path, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(method, path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        change?.Invoke(request);
        return SendAsync(request);
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request, CancellationToken? leaving = null)
    {
        using (request)
        {
            Watch(request.Headers);
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
            using var response = await http.SendAsync(request, leaving ?? TestContext.Current.CancellationToken);
            var reply = await Reply.ReadAsync(response);
            Secrets.Watch.Answered($"{reply.Body} {string.Join(' ', reply.Headers)}");
            var violations = ContractCheck.Current.Violations(new Exchange(
                request.Method.Method, response.RequestMessage!.RequestUri!.AbsolutePath, body, reply.Status, reply.Headers, reply.Body));
            Assert.True(violations.Count == 0, string.Join('\n', violations));
            return reply;
        }
    }

    public void Dispose() => http.Dispose();

    private static void Watch(HttpRequestHeaders sent)
    {
        Secrets.Watch.WatchToken(sent.Authorization?.Parameter ?? "");
        if (sent.TryGetValues("X-Auth-Key", out var keys) && sent.TryGetValues("X-Auth-Email", out var emails))
        {
            Secrets.Watch.WatchKey(emails.First(), keys.First());
        }
    }
}
