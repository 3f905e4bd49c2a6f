using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Api;
using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Unit.Telemetry;

namespace OriginCloudRegions.Unit.Pipeline;

[Collection(TelemetryCollection.Name)]
public sealed class ApiPipelineTests : IDisposable
{
    private const string Zone = "/client/v4/zones/a/origin/cloud_regions";

    private readonly FakeTimeProvider clock = new();
    private readonly CachedCredentials remembered;
    private readonly IHost host;
    private readonly ApiPipeline api;

    public ApiPipelineTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddApi(new Settings(
            new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }, null, TimeSpan.FromSeconds(60), 3500));
        host = builder.Build();
        remembered = new CachedCredentials(new HangingCredentials(), TimeSpan.FromSeconds(60), clock);
        var limits = new RateLimitOptions { RequestsPerAddress = 2 };
        api = new ApiPipeline(
            new AddressLimit(limits, clock),
            host.Services.GetRequiredService<OperationTable>(),
            new CredentialGate(new CredentialCheck(remembered, new CredentialLimit(limits, clock), clock)),
            new ChangeLog(NullLoggerFactory.Instance),
            new Faults(NullLogger<Faults>.Instance),
            clock);
    }

    public void Dispose()
    {
        remembered.Dispose();
        host.Dispose();
    }

    [Theory]
    [InlineData("/client/v4/the/path", "/the/path")]
    [InlineData("/client/v4/zones/zone.a/origin/cloud_regions/192.0.2.1", "/zones/zone.a/origin/cloud_regions/192.0.2.1")]
    [InlineData("/elsewhere", "/elsewhere")]
    [InlineData("/healthz", "/healthz")]
    [InlineData("/client/v40/zones", "/client/v40/zones")]
    [InlineData("/client/v4", "/")]
    [InlineData("/client/v4/", "/")]
    [InlineData("/", "/")]
    [InlineData("/client/v4/zones/a/cache/origin_cloud_regions2", "/zones/a/cache/origin_cloud_regions2")]
    [InlineData("/client/v4/zones//cache/origin_cloud_regions", "/zones//cache/origin_cloud_regions")]
    [InlineData("/client/v4/zones/a/cache", "/zones/a/cache")]
    [InlineData("/client/v4/x/zones/a/cache/origin_cloud_regions", "/x/zones/a/cache/origin_cloud_regions")]
    public async Task Request_ToUnknownPathOrInvalidZone_Returns404AndNamesThePathAfterClientV4(
        string path, string named)
    {
        var answer = await api.AnswerAsync(new TestRequest("GET", path));

        var message = $"Could not route to {named}, perhaps your object identifier is invalid?";
        Assert.Equal(404, answer.Status);
        Assert.Equal(Answers.Failure($$"""{"code":7003,"message":"{{message}}"}"""), Answers.Text(answer));
    }

    [Theory]
    [InlineData("/zones/a/cache/origin_cloud_regions", "/zones/a/origin/cloud_regions")]
    [InlineData("/zones/a/cache/origin_cloud_regions/", "/zones/a/origin/cloud_regions/")]
    [InlineData("/zones/a/cache/origin_cloud_regions/192.0.2.1", "/zones/a/origin/cloud_regions/192.0.2.1")]
    [InlineData("/zones/a.b/Cache/Origin_Cloud_Regions/batch/x", "/zones/a.b/origin/cloud_regions/batch/x")]
    public async Task Request_ToRetiredPath_Returns404AndNamesTheReplacement(string path, string replacement)
    {
        var answer = await api.AnswerAsync(new TestRequest("PATCH", $"/client/v4{path}"));

        var message = $"Could not route to {path}, which was removed: use {replacement}";
        Assert.Equal(404, answer.Status);
        Assert.Equal(Answers.Failure($$"""{"code":7003,"message":"{{message}}"}"""), Answers.Text(answer));
    }

    [Theory]
    [InlineData("PATCH", Zone + "/192.0.2.1", "GET, HEAD, PUT, DELETE")]
    [InlineData("GET", Zone + "/batch", "PUT, DELETE")]
    [InlineData("PUT", Zone + "/supported_regions", "GET, HEAD")]
    [InlineData("POST", Zone, "GET, HEAD")]
    [InlineData("POST", "/client/v4/healthz", "GET, HEAD")]
    public async Task Request_WithUnsupportedMethod_Returns405AndAllowHeader(string method, string path, string allow)
    {
        var answer = await api.AnswerAsync(new TestRequest(method, path));

        Assert.Equal((405, allow), (answer.Status, Answers.Header(answer, "Allow")));
        Assert.Contains($"Method {method} not available for that URI.", Answers.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_WithoutCredential_Returns9106() =>
        Assert.Equal(9106, (await api.AnswerAsync(new TestRequest("GET", Zone))).ErrorCode);

    [Fact]
    public async Task HealthRequest_WithoutCredential_Returns200WithRequestIdAndServerTiming()
    {
        var answer = await api.AnswerAsync(new TestRequest().With("X-Request-Id", "request-1"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("request-1", Answers.Header(answer, "X-Request-Id"));
        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", Answers.Header(answer, "Server-Timing"));
    }

    [Fact]
    public async Task Request_WhenStorageDoesNotAnswer_Returns503AfterTenSeconds()
    {
        var answer = api.AnswerAsync(WithToken(new("GET", Zone)));
        clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(answer.IsCompleted);

        clock.Advance(TimeSpan.FromTicks(1));

        var late = await InTimeAsync(answer);
        Assert.Equal((503, 7500), (late.Status, late.ErrorCode));
    }

    [Fact]
    public async Task Request_WhenCallerDisconnects_EndsAtOnceWith503()
    {
        using var caller = new CancellationTokenSource();
        var answer = api.AnswerAsync(WithToken(new("GET", Zone, caller: caller.Token)));

        await caller.CancelAsync();

        Assert.Equal(503, (await answer).Status);
    }

    [Fact]
    public async Task Request_WhenTracesAreOn_CreatesASpanNamedByItsRoute()
    {
        using var listener = Listener.ToSpans();
        await api.AnswerAsync(new TestRequest("GET", $"{Zone}/192.0.2.1"));

        var span = Assert.Single(listener.Spans);
        Assert.Equal("GET /client/v4/zones/{zone_id}/origin/cloud_regions/{origin_ip}", span.DisplayName);
        Assert.Equal($"{Zone}/192.0.2.1", span.GetTagItem("url.path"));
        Assert.Equal(("GetOriginCloudRegion", 400, 9106), (
            span.GetTagItem("ocr.operation"), span.GetTagItem("http.response.status_code"), span.GetTagItem("ocr.error_code")));
    }

    [Fact]
    public async Task Request_ToUnknownPath_CreatesASpanWithoutThePath()
    {
        using var listener = Listener.ToSpans();
        await api.AnswerAsync(new TestRequest("GET", "/client/v4/a-token-by-mistake"));

        var span = Assert.Single(listener.Spans);
        Assert.Equal(("GET", "Wildcard"), (span.DisplayName, span.GetTagItem("ocr.operation")));
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("token", StringComparison.Ordinal));
    }

    [Theory]
    [EachOf("/client/v4/healthz", "/client/v4/the/path", Zone)]
    public async Task Request_FromCallerAddressOverItsLimit_Returns429OnEveryPathWithoutReadingStorage(string path)
    {
        await api.AnswerAsync(new TestRequest(address: IPAddress.Loopback));
        await api.AnswerAsync(new TestRequest(address: IPAddress.Loopback));

        var answer = await InTimeAsync(api.AnswerAsync(WithToken(new("GET", path, address: IPAddress.Loopback))));

        Assert.Equal((429, 7429, "1"), (answer.Status, answer.ErrorCode, Answers.Header(answer, "Retry-After")));
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Ratelimit", StringComparison.Ordinal));
    }

    private static TestRequest WithToken(TestRequest request) => request.With("Authorization", "Bearer token");

    private static Task<ApiAnswer> InTimeAsync(Task<ApiAnswer> answer) =>
        answer.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

    /// <summary>A storage that never answers.</summary>
    private sealed class HangingCredentials : ICredentialStore
    {
        public async Task<Credential?> FindAsync(CredentialId id, CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        }
    }
}
