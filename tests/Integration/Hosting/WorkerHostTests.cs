using System.Net;
using System.Net.Http.Headers;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>The stand-in host treats a worker's requests and answers as the real Functions host does.</summary>
public sealed class WorkerHostTests(EchoHost echo) : IClassFixture<EchoHost>
{
    private static readonly byte[] AnyBytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    [Theory]
    [InlineData("order/literal", "aParameter")]
    [InlineData("ORDER/Other/", "aParameter")]
    [InlineData("order/two/segments", "Wildcard")]
    public async Task Get_WhenSeveralRoutesMatch_ReachesTheFunctionWhoseNameSortsFirst(string path, string function) =>
        Assert.Equal(function, await ValueAsync(path));

    [Theory]
    [InlineData("POST", "request")]
    [InlineData("HEAD", "request")]
    [InlineData("OPTIONS", "request")]
    [InlineData("GET", "none")]
    [InlineData("GET", "../v2/request")]
    public async Task Request_WithoutMatchingFunction_Returns404(string method, string path) =>
        await IsEmptyAsync(404, await echo.SendAsync(method, path));

    [Fact]
    public async Task Get_WithoutTheKeyThatTheFunctionRequires_Returns401() =>
        await IsEmptyAsync(401, await echo.SendAsync("GET", "locked"));

    [Theory]
    [InlineData("123", "123")]
    [InlineData("true", "true")]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("%3A", ":")]
    [InlineData("%25", "%")]
    [InlineData("%D9%A1", "\u0661")]
    [InlineData("%FF", "%FF")]
    [InlineData("a%2Fb", "a%2Fb")]
    [InlineData("a%252Fb", "a%2Fb")]
    public async Task Get_WithPercentEncodedRouteValue_DecodesTheValueAtMostOnce(string sent, string received) =>
        Assert.Equal(received, await ValueAsync($"values/{sent}/rest"));

    [Fact]
    public async Task Get_WithQuery_ReachesFunctionWithUrlAsSent()
    {
        var echoed = Echoed.ReadRaw(await echo.SendRawAsync("GET /base/v1/request?a=1&a=2&b=+%2B&c HTTP/1.1"));

        Assert.Equal(("GET", "http://example.com/base/v1/request?a=1&a=2&b=+%2B&c"), (echoed.Method, echoed.Url));
    }

    [Fact]
    public async Task Get_WithHeaders_PassesTheHeadersToTheFunction()
    {
        var echoed = Echoed.ReadRaw(await echo.SendRawAsync(
            """
            GET /base/v1/request HTTP/1.1
            traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
            If-Match: "1"
            X-Forwarded-For: 192.0.2.1
            X-Token: Bearer a
            x-token: Bearer b
            """));

        Assert.Equal("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", echoed.Header("traceparent"));
        Assert.Equal(
            ("\"1\"", "192.0.2.1", "Bearer a,Bearer b"),
            (echoed.Header("If-Match"), echoed.Header("X-Forwarded-For"), echoed.Header("X-Token")));
        Assert.Matches("^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$", echoed.TraceParent);
    }

    [Theory]
    [InlineData("\u00FC")]
    [InlineData("\u00C3\u00BC")]
    public async Task Get_WithNonAsciiHeader_Returns400(string value)
    {
        var response = await echo.SendRawAsync($"GET /base/v1/request HTTP/1.1\nX-Name: Z{value}rich");

        Assert.StartsWith("HTTP/1.1 400 ", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Request_WithContentLength_ReachesFunctionWithBodyByteForByte(string method)
    {
        var content = new ByteArrayContent(AnyBytes);
        content.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(AnyBytes, (await Echoed.ReadAsync(await echo.SendAsync(method, "request", content))).Body);
    }

    [Fact]
    public async Task Put_WithChunkedBody_ReachesFunctionWithoutBody()
    {
        var echoed = await Echoed.ReadAsync(await echo.SendAsync(
            "PUT", "request", new ByteArrayContent(AnyBytes), headers => headers.TransferEncodingChunked = true));

        Assert.Equal(("chunked", null), (echoed.Header("Transfer-Encoding"), echoed.Header("Content-Length")));
        Assert.Empty(echoed.Body);
    }

    [Fact]
    public async Task Put_WithContentLengthAndChunkedBody_RenamesContentLengthAndDropsTheBody()
    {
        var echoed = Echoed.ReadRaw(await echo.SendRawAsync(
            "PUT /base/v1/request HTTP/1.1\nContent-Length: 3\nTransfer-Encoding: chunked", "3\r\nabc\r\n0\r\n\r\n"u8.ToArray()));

        Assert.Equal(("3", null), (echoed.Header("x-content-length"), echoed.Header("Content-Length")));
        Assert.Empty(echoed.Body);
    }

    [Fact]
    public async Task Put_WithExpectContinue_ReachesFunctionWithBody()
    {
        var echoed = await Echoed.ReadAsync(await echo.SendAsync(
            "PUT", "request", new ByteArrayContent(AnyBytes), headers => headers.ExpectContinue = true));

        Assert.Equal(AnyBytes, echoed.Body);
    }

    [Fact]
    public async Task Put_WithContentLengthOver100MiB_Returns500()
    {
        var status = await echo.StatusLineAsync("PUT /base/v1/request HTTP/1.1\nContent-Length: 104857601");

        Assert.Equal("HTTP/1.1 500 Internal Server Error", status);
    }

    [Fact]
    public async Task Answer_WithHeadersAndBody_ReachesTheCaller()
    {
        var response = await echo.SendAsync("GET", "answers/headers");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(
            ("\"1\"", "7", "a;dur=1,b;dur=2", "Bearer"),
            (Header(response, "ETag"), Header(response, "Retry-After"), Header(response, "Server-Timing"), Header(response, "WWW-Authenticate")));
        Assert.Equal([0, 255, 10], await response.Content.ReadAsByteArrayAsync(EchoHost.Stop));
    }

    [Theory]
    [InlineData("answers/headers")]
    [InlineData("answers/empty")]
    [InlineData("answers/length/3")]
    public async Task Answer_WithAnyBody_IsChunked(string path)
    {
        var head = await echo.SendRawAsync($"GET /base/v1/{path} HTTP/1.1");

        Assert.Contains("\r\nTransfer-Encoding: chunked\r\n", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Length", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerToHead_HasNoContentLength()
    {
        var head = await echo.SendRawAsync("HEAD /base/v1/answers/headers HTTP/1.1");

        Assert.StartsWith("HTTP/1.1 429 ", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Length", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer304_WithContentType_KeepsTheContentType()
    {
        var response = await echo.SendAsync("GET", "answers/not-modified");

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(MediaTypeHeaderValue.Parse("application/json"), response.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("answers/beyond-ascii")]
    [InlineData("answers/length/4")]
    public async Task Request_WhenFunctionThrowsOrItsAnswerIsInvalid_Returns500(string path) =>
        await IsEmptyAsync(500, await echo.SendAsync("GET", path));

    [Fact]
    public async Task Log_OfFunction_IsPrinted()
    {
        await echo.SendAsync("GET", "log");

        await echo.PrintsAsync("Warning: Echo: Logged by Log");
    }

    [Fact]
    public async Task Start_OfWorker_PassesArgumentsAndEnvironmentAsTheRealHostDoes()
    {
        using var start = JsonDocument.Parse(await echo.Http.GetStringAsync("start", EchoHost.Stop));
        var arguments = start.RootElement.GetProperty("Arguments").EnumerateArray()
            .Select(item => item.GetString()!).Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        var environment = start.RootElement.GetProperty("Environment");

        Assert.Equal(
            [
                "--host", "--port", "--workerId", "--requestId", "--grpcMaxMessageLength", "--functions-uri", "--functions-worker-id",
                "--functions-request-id", "--functions-grpc-max-message-length",
            ],
            arguments.Keys);
        Assert.Equal($"http://{arguments["--host"]}:{arguments["--port"]}/", arguments["--functions-uri"]);
        Assert.Equal(arguments["--workerId"], arguments["--functions-worker-id"]);
        Assert.Equal(EchoHost.Build, environment.GetProperty("FUNCTIONS_WORKER_DIRECTORY").GetString());
        Assert.Equal(EchoHost.Build, environment.GetProperty("FUNCTIONS_APPLICATION_DIRECTORY").GetString());
        Assert.Equal("dotnet-isolated", environment.GetProperty("FUNCTIONS_WORKER_RUNTIME").GetString());
        Assert.Equal("http://+:80", environment.GetProperty("ASPNETCORE_URLS").GetString());
        Assert.Equal(EchoHost.Build, start.RootElement.GetProperty("Directory").GetString());
        Assert.Null(echo.Host.App.DirectPort);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        Assert.Single(response.Headers.NonValidated[name]);

    private static async Task IsEmptyAsync(int status, HttpResponseMessage response) =>
        Assert.Equal((status, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(EchoHost.Stop)));

    private async Task<string?> ValueAsync(string path) =>
        JsonSerializer.Deserialize<string>(await echo.Http.GetStringAsync(path, EchoHost.Stop));
}
