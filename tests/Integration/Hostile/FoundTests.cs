using System.Net;
using System.Net.Sockets;
using System.Text;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>
/// What generated requests have found once, kept; and what the server refuses before there is a request.
/// </summary>
public sealed class FoundTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Ip = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    /// <summary>HTTP, and refused by the API as the table of errors has it.</summary>
    [Theory]
    [InlineData("Transfer-Encoding: chunked", "ffffffffffffffff\r\n{", 400, 6007)]
    [InlineData("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n", 400, 6007)]
    [InlineData("Transfer-Encoding: chunked", "1\r\n{}\r\n0\r\n\r\n", 400, 6007)]
    [InlineData("Content-Length: 9223372036854775807", "{", 413, 7002)]
    [InlineData("Content-Length: 20\r\nIf-Match: \"\u00ff", "{}                  ", 400, 1146)]
    public async Task Is_Refused_With_An_Envelope(string framing, string body, int status, int code)
    {
        var answer = await AskAsync($"PUT {Target} HTTP/1.1", $"Host: a\r\n{framing}", body);

        Assert.Equal((status, (int?)code), (answer.Status, answer.Code));
    }

    /// <summary>RFC 9112 section 3.2.2: a target with a host of its own counts, whatever Host says.</summary>
    [Fact]
    public async Task A_Target_With_Another_Host_Is_Answered_By_The_Api()
    {
        var answer = await AskAsync($"PUT http://other:81{Target} HTTP/1.1", "Host: a\r\nContent-Length: 2", "[]");

        Assert.Equal((400, (int?)1146), (answer.Status, answer.Code));
    }

    /// <summary>The server had hung up on a length of more than 20 characters.</summary>
    [Theory]
    [InlineData("Content-Length: 123456789012345678901234567890")]
    [InlineData("Content-Length:e: application/json; charset=utf-8")]
    public async Task Any_Content_Length_Is_Answered(string header) =>
        Assert.Equal(400, (await AskAsync($"PUT {Target} HTTP/1.1", $"Host: a\r\n{header}", "{}")).Status);

    /// <summary>No HTTP: the server refuses it before there is a request, and its answer is exchanged for the API's.</summary>
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
    public async Task What_Is_No_Http_Is_Refused_With_An_Envelope(string requestLine, string headers) =>
        AssertRefused(400, 7400, await AskAsync(string.Format(null, requestLine, Target), headers, "{}"));

    [Theory]
    [InlineData(414, 300_000, 1, 1)]
    [InlineData(431, 1, 300, 1_000)]
    [InlineData(431, 1, 1_001, 1)]
    public async Task What_Is_Far_Beyond_The_Hosts_Own_Limits_Is_Refused_With_An_Envelope(int status, int line, int headers, int header)
    {
        var many = string.Concat(Enumerable.Range(0, headers).Select(i => $"\r\nX-{i}: {new string('x', header)}"));

        AssertRefused(status, 7000 + status, await AskAsync($"PUT {Target}{new string('a', line)} HTTP/1.1", $"Host: a{many}", ""));
    }

    /// <summary>RFC 9110 section 9.3.2: no body, and the length of the one that there would be.</summary>
    [Fact]
    public async Task A_Head_That_Is_No_Http_Is_Refused_Without_A_Body()
    {
        using var connection = await RawConnection.OpenAsync(app.Api.Address);

        var answer = await connection.AskAsync(Encoding.Latin1.GetBytes($"HEAD {Target} HTTP/1.1\r\nX: y\r\n\r\n"), isHead: true);

        Assert.Equal((400, true), (answer!.Status, answer.Headers["Content-Length"] != "0"));
        Assert.Null(await connection.AskAsync(ReadOnlyMemory<byte>.Empty, isHead: true));
    }

    /// <summary>The answers of a connection keep their order, and only the last one is exchanged.</summary>
    [Fact]
    public async Task What_Is_No_Http_Takes_No_Answer_From_What_Came_Before_It()
    {
        using var connection = await RawConnection.OpenAsync(app.Api.Address);
        const string good = "GET /client/v4/healthz HTTP/1.1\r\nHost: a\r\n\r\n";

        var answers = await connection.AskLastAsync(
            Encoding.Latin1.GetBytes($"{good}{good}GET /client/v4/healthz HTTP/1.1\r\nHost\r\n\r\n"));

        Assert.Equal([(200, null), (200, null), (400, 7400)], answers.Select(answer => (answer.Status, answer.Code)));
    }

    /// <summary>That a body is broken shows while its rest is thrown away, after the answer: too late for another.</summary>
    [Fact]
    public async Task What_Turns_Out_To_Be_No_Http_After_The_Answer_Gets_No_Second_One()
    {
        using var connection = await RawConnection.OpenAsync(app.Api.Address);

        var answers = await connection.AskLastAsync(Encoding.Latin1.GetBytes(
            $"PUT {Target} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"));

        Assert.Equal(9106, Assert.Single(answers).Code);
    }

    /// <summary>RFC 9113 section 3.4: its caller reads frames, so the server's own is left to it.</summary>
    [Fact]
    public async Task Who_Speaks_Http_2_Is_Told_So_In_Http_2()
    {
        using var caller = new TcpClient();
        await caller.ConnectAsync(IPAddress.Loopback, app.Api.Address.Port, TestContext.Current.CancellationToken);
        await caller.GetStream().WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var frame = new byte[17];

        await caller.GetStream().ReadExactlyAsync(frame, TestContext.Current.CancellationToken);

        // GOAWAY (7), HTTP_1_1_REQUIRED (0xd).
        Assert.Equal((7, 0xd), (frame[3], frame[16]));
    }

    private static void AssertRefused(int status, int code, RawAnswer answer)
    {
        Assert.Equal((status, (int?)code, true), (answer.Status, answer.Code, answer.IsClosing));
        Assert.Equal("application/json", answer.Headers["Content-Type"]);
        Assert.NotEmpty(answer.Headers["X-Request-Id"]);
        Assert.NotEmpty(answer.Headers["Date"]);
        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", answer.Headers["Server-Timing"]);
    }

    private string Target => $"/client/v4/{Api.MappingPath(zone, Ip)}";

    /// <summary>The one answer; and nothing came of it.</summary>
    private async Task<RawAnswer> AskAsync(string requestLine, string headers, string body)
    {
        var request = $"{requestLine}\r\nAuthorization: Bearer {app.Token}\r\nContent-Type: application/json\r\n"
            + $"Connection: close\r\n{headers}\r\n\r\n{body}";
        using var connection = await RawConnection.OpenAsync(app.Api.Address);
        var answer = await connection.AskAsync(Encoding.Latin1.GetBytes(request), isHead: false);
        Assert.NotNull(answer);
        Assert.Empty(await app.Tables.PartitionAsync(zone));
        return answer;
    }
}
