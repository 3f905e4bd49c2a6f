using System.Net;
using System.Net.Sockets;

namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>Unusual and malformed requests to the native head's own server.</summary>
public sealed class RefusedRequestTests(NativeApp app) : IClassFixture<NativeApp>
{
    private const string Ip = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    /// <summary>Valid HTTP, which the API refuses as the table of errors says.</summary>
    [Theory]
    [InlineData("Transfer-Encoding: chunked", "ffffffffffffffff\r\n{", 400, 6007)]
    [InlineData("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n", 400, 6007)]
    [InlineData("Transfer-Encoding: chunked", "1\r\n{}\r\n0\r\n\r\n", 400, 6007)]
    [InlineData("Content-Length: 9223372036854775807", "{", 413, 7002)]
    [InlineData("Content-Length: 20\r\nIf-Match: \"\u00ff", "{}                  ", 400, 1146)]
    public async Task Put_WithInvalidChunksHugeLengthOrNonAsciiHeader_ReturnsErrorCodeOfTheApi(
        string framing, string body, int status, int code)
    {
        var answer = await AskAsync($"PUT {Target} HTTP/1.1", $"Host: a\r\n{framing}", body);

        Assert.Equal((status, (int?)code), (answer.Status, answer.Code));
    }

    /// <summary>A Functions host refuses such a header itself.</summary>
    [Fact]
    public async Task Put_WithNonAsciiToken_Returns6003() => Assert.Equal(
        6003, (await AskAsync($"PUT {Target} HTTP/1.1", "Host: a\r\nX: y", "{}", "Bearer t\u00f6ken")).Code);

    /// <summary>For an absolute-form target, the server ignores Host (RFC 9112 section 3.2.2).</summary>
    [Fact]
    public async Task Put_WithAbsoluteFormTargetOfAnotherHost_ReachesTheApi() => Assert.Equal(
        1146, (await AskAsync($"PUT http://other:81{Target} HTTP/1.1", "Host: a\r\nContent-Length: 2", "[]")).Code);

    /// <summary>With a custom header encoding, Kestrel closes the connection after a length of 20 digits.</summary>
    [Theory]
    [InlineData("Content-Length: 123456789012345678901234567890")]
    [InlineData("Content-Length:e: application/json; charset=utf-8")]
    public async Task Put_WithInvalidContentLength_Returns400(string header) =>
        Assert.Equal(400, (await AskAsync($"PUT {Target} HTTP/1.1", $"Host: a\r\n{header}", "{}")).Status);

    /// <summary>Malformed HTTP: the server finds no request for the API in it.</summary>
    [Theory]
    [InlineData("PUT {0} HTTP/1.1", "X: y")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a\r\nHost: b")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a b")]
    [InlineData("PUT {0}%00 HTTP/1.1", "Host: a")]
    [InlineData("PUT {0}\0 HTTP/1.1", "Host: a")]
    [InlineData("PUT {0}\u00e9 HTTP/1.1", "Host: a")]
    [InlineData("PUT {0} x HTTP/1.1", "Host: a")]
    [InlineData("P(T {0} HTTP/1.1", "Host: a")]
    [InlineData("PUT zones HTTP/1.1", "Host: a")]
    [InlineData("PUT * HTTP/1.1", "Host: a")]
    [InlineData("CONNECT a:80 HTTP/1.1", "Host: a")]
    [InlineData("PUT {0} HTTP/2.0", "Host: a")]
    [InlineData("PUT {0} http/1.1", "Host: a")]
    [InlineData("PUT {0}", "Host: a")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a\r\nno colon")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a\r\nX : y")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a\r\nX: y\r\n folded")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a\r\nX: y\0z")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a\r\nContent-Length: 2\r\nContent-Length: 2")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a\r\nContent-Length: -1")]
    [InlineData("PUT {0} HTTP/1.1", "Host: a\r\nTransfer-Encoding: gzip")]
    [InlineData("PUT {0} HTTP/1.0", "Host: a")]
    public async Task MalformedRequest_IsRefusedWithEmptyAnswerBodyAndClosedConnection(string requestLine, string headers) =>
        AssertBareRefusal([400, 405, 505], await AskAsync(string.Format(null, requestLine, Target), headers, "{}"));

    [Theory]
    [InlineData(414, 300_000, 1, 1)]
    [InlineData(431, 1, 300, 1_000)]
    [InlineData(431, 1, 1_001, 1)]
    public async Task RequestLineOrHeaders_OverServerLimits_Return414Or431WithEmptyAnswerBody(int status, int line, int headers, int header)
    {
        var many = string.Concat(Enumerable.Range(0, headers).Select(i => $"\r\nX-{i}: {new string('x', header)}"));

        AssertBareRefusal([status], await AskAsync($"PUT {Target}{new string('a', line)} HTTP/1.1", $"Host: a{many}", ""));
    }

    /// <summary>The answers of a connection keep their order.</summary>
    [Fact]
    public async Task MalformedRequest_AfterValidRequestsOnOneConnection_DoesNotAffectTheirAnswers()
    {
        using var connection = await RawConnection.OpenAsync(app.Host.DirectAddress);
        const string good = "GET /client/v4/healthz HTTP/1.1\r\nHost: a\r\n\r\n";

        var answers = await connection.AskLastAsync(
            Encoding.Latin1.GetBytes($"{good}{good}GET /client/v4/healthz HTTP/1.1\r\nHost\r\n\r\n"));

        Assert.Equal([200, 200, 400], answers.Select(answer => answer.Status));
    }

    /// <summary>The server finds the malformed chunk after its answer, when it reads the rest of the body.</summary>
    [Fact]
    public async Task Put_WithoutCredentialAndWithMalformedBody_GetsOnlyOneAnswer()
    {
        using var connection = await RawConnection.OpenAsync(app.Host.DirectAddress);

        var answers = await connection.AskLastAsync(Encoding.Latin1.GetBytes(
            $"PUT {Target} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"));

        Assert.Equal(9106, Assert.Single(answers).Code);
    }

    /// <summary>RFC 9113 section 3.4: a caller that sends the HTTP/2 preface expects HTTP/2 frames.</summary>
    [Fact]
    public async Task Http2Preface_GetsGoAwayFrameWithHttp11Required()
    {
        using var caller = new TcpClient();
        await caller.ConnectAsync(IPAddress.Loopback, app.Host.DirectAddress.Port, TestContext.Current.CancellationToken);
        await caller.GetStream().WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var frame = new byte[17];

        await caller.GetStream().ReadExactlyAsync(frame, TestContext.Current.CancellationToken);

        // GOAWAY (7), HTTP_1_1_REQUIRED (0xd).
        Assert.Equal((7, 0xd), (frame[3], frame[16]));
    }

    private static void AssertBareRefusal(int[] statuses, RawAnswer answer)
    {
        Assert.Contains(answer.Status, statuses);
        Assert.Equal(("", true), (answer.Body, answer.IsClosing));
    }

    private string Target => $"/client/v4/{Api.MappingPath(zone, Ip)}";

    /// <summary>Returns the answer, after a check that nothing was written.</summary>
    private async Task<RawAnswer> AskAsync(string requestLine, string headers, string body, string? authorization = null)
    {
        var request = $"{requestLine}\r\nAuthorization: {authorization ?? $"Bearer {app.Token}"}\r\nContent-Type: application/json\r\n"
            + $"Connection: close\r\n{headers}\r\n\r\n{body}";
        using var connection = await RawConnection.OpenAsync(app.Host.DirectAddress);
        var answer = await connection.AskAsync(Encoding.Latin1.GetBytes(request), isHead: false);
        Assert.NotNull(answer);
        Assert.Empty(await app.Tables.PartitionAsync(zone));
        return answer;
    }
}
