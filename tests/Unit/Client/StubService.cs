using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

/// <summary>Records the requests and returns the answers one after another, then repeats the last answer.</summary>
internal sealed class StubService(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    public const string Zone = "023e105f4ecef8ad9ca31a8372d0c353";

    public List<SentRequest> Sent { get; } = [];

    public SentRequest Last => Sent[^1];

    public static StubService Publishing(string example, HttpStatusCode status = HttpStatusCode.OK) =>
        new(() => Published(example, status));

    public static StubService Answering(
        HttpStatusCode status, string body, params (string Name, string Value)[] headers) =>
        new(() => Json(status, body, headers));

    /// <summary>One of the answers that the original publishes.</summary>
    public static HttpResponseMessage Published(
        string example, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        Json(status, Encoding.UTF8.GetString(PublishedExample.Read(example)), headers);

    public static HttpResponseMessage Json(
        HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        Array.ForEach(headers, header => response.Headers.Add(header.Name, header.Value));
        return response;
    }

    public OriginCloudRegionsClient Client(string baseAddress = "https://regions.example/client/v4/") => new(
        new HttpClient(this) { BaseAddress = new Uri(baseAddress) },
        OriginCloudRegionsCredential.Token("token-for-tests"));

    public ServiceProvider Services(
        Action<OriginCloudRegionsOptions> change, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        add?.Invoke(services);
        services
            .AddOriginCloudRegions(options =>
            {
                options.BaseAddress = new Uri("https://regions.example");
                options.Credential = OriginCloudRegionsCredential.Token("token-for-tests");
                change(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => this);
        return services.BuildServiceProvider();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Sent.Add(await SentRequest.OfAsync(request, cancellationToken));
        var answer = answers[Math.Min(Sent.Count, answers.Length) - 1]();
        answer.RequestMessage = request;
        return answer;
    }
}
