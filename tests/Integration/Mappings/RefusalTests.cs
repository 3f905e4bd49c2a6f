using System.Net.Http.Headers;
using System.Text;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Mappings;

/// <summary>Refusals of a put, row by row of the table of errors. None of these puts reaches storage.</summary>
public sealed class RefusalTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string InvalidIp = "Invalid or missing origin IP address.";
    private const string UnknownRegion =
        "The vendor provided doesn't exist or the region provided does not exist for the specified cloud vendor";

    private readonly string zone = Api.NewZone();

    [Theory]
    [InlineData("010.0.0.1")]
    [InlineData("1.2.3")]
    [InlineData("192.0.2.0%2F24")]
    [InlineData("%5B2001:db8::1%5D")]
    [InlineData("fe80::1%25eth0")]
    [InlineData("%20192.0.2.1")]
    [InlineData("%D9%A1.1.1.1")]
    public Task An_Address_In_The_Path_That_Is_None(string ip) =>
        RefusesAsync(400, 1146, InvalidIp, Put(ip, Api.MappingJson("192.0.2.1")));

    [Theory]
    [InlineData("""{"region":"us-east-1","vendor":"aws"}""", "/origin_ip")]
    [InlineData("""{"origin_ip":1,"region":"us-east-1","vendor":"aws"}""", "/origin_ip")]
    [InlineData("""{"origin_ip":null,"region":"us-east-1","vendor":"aws"}""", "/origin_ip")]
    [InlineData("""{"origin_ip":"192.0.2.01","region":"us-east-1","vendor":"aws"}""", null)]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("\"192.0.2.1\"", "")]
    public Task An_Address_In_The_Body_That_Is_None(string body, string? pointer) =>
        RefusesAsync(400, 1146, InvalidIp, Put("192.0.2.1", body), pointer);

    [Fact]
    public Task Another_Address_In_The_Body_Than_In_The_Path() =>
        RefusesAsync(400, 1146, "body origin_ip does not match URL", Put("192.0.2.1", Api.MappingJson("192.0.2.2")));

    [Theory]
    [InlineData("""{"origin_ip":"192.0.2.1","vendor":"aws"}""", "/region")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1"}""", "/vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":["us-east-1"],"vendor":"aws"}""", "/region")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":true}""", "/vendor")]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"AWS"}""", null)]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"us-central1","vendor":"aws"}""", null)]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"US-EAST-1","vendor":"aws"}""", null)]
    [InlineData("""{"origin_ip":"192.0.2.1","region":"","vendor":"aws"}""", null)]
    public Task A_Vendor_Or_Region_Outside_The_Catalogue(string body, string? pointer) =>
        RefusesAsync(400, 1157, UnknownRegion, Put("192.0.2.1", body), pointer);

    [Fact]
    public async Task The_Published_Examples_Of_Errors_Are_Given_Byte_For_Byte()
    {
        var mismatch = await app.Api.SendAsync(Put("192.0.2.1", Api.MappingJson("192.0.2.2")));
        var unknown = await app.Api.SendAsync(Put("192.0.2.1", Api.MappingJson("192.0.2.1", "aws", "mars-1")));

        Assert.Equal(Example.Minified("error-1146.json"), mismatch.Body);
        Assert.Equal(Example.Minified("error-1157.json"), unknown.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{'origin_ip':'192.0.2.1'}")]
    [InlineData("""{"origin_ip":"192.0.2.1",}""")]
    [InlineData("""{"origin_ip":"192.0.2.1"} x""")]
    [InlineData("""{"origin_ip":"\ud800","region":"us-east-1","vendor":"aws"}""")]
    public Task A_Body_That_Is_No_Json(string body) =>
        RefusesAsync(400, 6007, "Malformed JSON in request body", Put("192.0.2.1", body));

    [Fact]
    public Task A_Body_That_Is_No_Utf8() =>
        RefusesAsync(400, 6007, "Malformed JSON in request body", Put(
            "192.0.2.1",
            new ByteArrayContent([.. "{\"a\":\""u8, 0xff, .. "\"}"u8])
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            }));

    [Fact]
    public Task No_Body_At_All() =>
        RefusesAsync(400, 6007, "Malformed JSON in request body", Put("192.0.2.1", (HttpContent?)null));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public Task A_Media_Type_That_Is_Not_Json(string? type) =>
        RefusesAsync(415, 7002, "Request body must be application/json.", Put("192.0.2.1", new ByteArrayContent("{}"u8.ToArray())
        {
            Headers = { ContentType = type is null ? null : new MediaTypeHeaderValue(type) },
        }));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public Task Put_InAnotherCharset_Is415(string charset) =>
        RefusesAsync(415, 7002, "Request body must be UTF-8.", Put("192.0.2.1", new ByteArrayContent("{}"u8.ToArray())
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json", charset) },
        }));

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity", "br")]
    public async Task Put_WithContentEncoding_Is415AndNamesTheAcceptedCoding(params string[] codings)
    {
        var request = Put("192.0.2.1", Api.MappingJson("192.0.2.1"));
        Array.ForEach(codings, request.Content!.Headers.ContentEncoding.Add);

        var reply = await RefusesAsync(415, 7002, "Request body must not be encoded: send it without Content-Encoding.", request);

        Assert.Equal("identity", reply.Headers["Accept-Encoding"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_Body_Over_The_Limit(bool chunked)
    {
        var request = Put("192.0.2.1", Padded(16 * 1024 + 1));
        request.Headers.TransferEncodingChunked = chunked;
        return chunked && Heads.Chosen == Head.Worker
            ? RefusesAsync(411, 7411, "Send a Content-Length header: this service cannot read a chunked request body.", request)
            : RefusesAsync(413, 7002, "Request body is too large.", request);
    }

    [Fact]
    public async Task A_Body_At_The_Limit_Is_Read() =>
        Assert.Equal(200, (await app.Api.SendAsync(Put("192.0.2.1", Padded(16 * 1024)))).Status);

    [Theory]
    [InlineData("zones")]
    [InlineData("zones/{0}/cache/purge")]
    [InlineData("zones/{0}/origin/cloud_regions/192.0.2.1/more")]
    public Task A_Path_That_Is_None(string path) => UnroutedAsync(string.Format(null, path, zone));

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "/2001:db8::1")]
    [InlineData("POST", "/batch")]
    public Task Request_ToRetiredPath_Is404AndNamesItsReplacement(string method, string suffix) => RefusesAsync(
        404,
        7003,
        $"Could not route to /zones/{zone}/cache/origin_cloud_regions{suffix}, which was removed: " +
        $"use /zones/{zone}/origin/cloud_regions{suffix}",
        new HttpRequestMessage(new HttpMethod(method), $"zones/{zone}/cache/origin_cloud_regions{suffix}"));

    [Theory]
    [InlineData("zone.with.dots")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("zone%20")]
    [InlineData("z%C3%B6ne")]
    public Task A_Zone_That_Is_None(string zone) => UnroutedAsync(Api.MappingPath(zone, "192.0.2.1"));

    [Theory]
    [InlineData("PATCH")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    public async Task A_Method_That_The_Path_Does_Not_Have(string method)
    {
        var reply = await RefusesAsync(
            405,
            7001,
            $"Method {method} not available for that URI.",
            new HttpRequestMessage(new HttpMethod(method), Api.MappingPath(zone, "192.0.2.1")));

        Assert.Contains("PUT", reply.Headers["Allow"].Split(", "));
    }

    private static ByteArrayContent Padded(int length)
    {
        var json = Api.MappingJson("192.0.2.1");
        return new ByteArrayContent(Encoding.ASCII.GetBytes(json.PadRight(length)))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
    }

    private async Task UnroutedAsync(string path)
    {
        var shown = "/" + Uri.UnescapeDataString(path);
        await RefusesAsync(
            404,
            7003,
            $"Could not route to {shown}, perhaps your object identifier is invalid?",
            new HttpRequestMessage(HttpMethod.Put, path)
            {
                Content = new StringContent(Api.MappingJson("192.0.2.1"), new MediaTypeHeaderValue("application/json")),
            });
    }

    private HttpRequestMessage Put(string ip, string json) =>
        Put(ip, new StringContent(json, new MediaTypeHeaderValue("application/json")));

    private HttpRequestMessage Put(string ip, HttpContent? content)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Api.MappingPath(zone, ip)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", app.Token);
        return request;
    }

    private async Task<Reply> RefusesAsync(int status, int code, string message, HttpRequestMessage request, string? pointer = null)
    {
        var reply = await app.Api.SendAsync(request);

        reply.IsRefusal(status, code, message, pointer);
        Assert.Empty(await app.Tables.RowsAsync(zone));
        Assert.Null(await app.Tables.CounterAsync(zone));
        return reply;
    }
}
