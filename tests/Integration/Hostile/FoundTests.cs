using System.Text;
using OriginCloudRegions.Integration.Fixtures;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>
/// What generated requests have found once, kept; and which requests the server itself refuses, so that a change of that shows.
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

    /// <summary>
    /// No HTTP: the server finds no request in it that it could hand to the API, so its answer is a status alone. Whatever is moved
    /// from here to the API is a gain; whatever comes here is none.
    /// </summary>
    [Theory]
    [InlineData(400, "PUT {0} HTTP/1.1", "X: y")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a\r\nHost: b")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a b")]
    [InlineData(400, "PUT {0}%00 HTTP/1.1", "Host: a")]
    [InlineData(400, "PUT {0}\0 HTTP/1.1", "Host: a")]
    [InlineData(400, "PUT {0}\u00e9 HTTP/1.1", "Host: a")]
    [InlineData(400, "PUT {0} x HTTP/1.1", "Host: a")]
    [InlineData(400, "P(T {0} HTTP/1.1", "Host: a")]
    [InlineData(405, "PUT zones HTTP/1.1", "Host: a")]
    [InlineData(405, "PUT * HTTP/1.1", "Host: a")]
    [InlineData(400, "CONNECT a:80 HTTP/1.1", "Host: a")]
    [InlineData(505, "PUT {0} HTTP/2.0", "Host: a")]
    [InlineData(505, "PUT {0} http/1.1", "Host: a")]
    [InlineData(400, "PUT {0}", "Host: a")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a\r\nno colon")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a\r\nX : y")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a\r\nX: y\r\n folded")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a\r\nX: y\0z")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a\r\nContent-Length: 2\r\nContent-Length: 2")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a\r\nContent-Length: -1")]
    [InlineData(400, "PUT {0} HTTP/1.1", "Host: a\r\nTransfer-Encoding: gzip")]
    [InlineData(400, "PUT {0} HTTP/1.0", "Host: a")]
    public async Task What_Is_No_Http_Is_Answered_By_The_Server_Itself(int status, string requestLine, string headers)
    {
        var answer = await AskAsync(string.Format(null, requestLine, Target), headers, "{}");

        Assert.Equal((status, true), (answer.Status, answer.IsBelowTheApi));
    }

    [Theory]
    [InlineData(414, 300_000, 1, 1)]
    [InlineData(431, 1, 300, 1_000)]
    [InlineData(431, 1, 1_001, 1)]
    public async Task What_Is_Far_Beyond_The_Hosts_Own_Limits_Is_Answered_By_The_Server_Itself(
        int status, int line, int headers, int header)
    {
        var many = string.Concat(Enumerable.Range(0, headers).Select(i => $"\r\nX-{i}: {new string('x', header)}"));
        var answer = await AskAsync($"PUT {Target}{new string('a', line)} HTTP/1.1", $"Host: a{many}", "");

        Assert.Equal((status, true), (answer.Status, answer.IsBelowTheApi));
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
