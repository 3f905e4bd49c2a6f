using System.Text;
using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Unit.Http;

public sealed class RequestBodyTests
{
    private const int Limit = RequestBody.SingleLimit;

    [Fact]
    public void The_Limit_Is_16_KiB() => Assert.Equal(16_384, Limit);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json;charset=\"utf-8\"")]
    [InlineData("application/json; charset=utf8; q=1")]
    [InlineData("application/merge-patch+json")]
    public async Task Json_Is_Read(string mediaType)
    {
        var reading = await ReadAsync("""{"a":1}""", mediaType);
        Assert.Null(reading.Refusal);
        Assert.Equal(1, reading.Json!.RootElement.GetProperty("a").GetInt32());
    }

    [Fact]
    public async Task Read_OfBodyInParts_ReadsAllOfIt()
    {
        var request = new TestRequest("PUT") { Body = () => "[1,2,3,4]"u8.ToArray(), InParts = true };
        request.Headers["Content-Type"] = "application/json";

        var reading = await RequestBody.ReadAsync(new OperationRequest(request, TestContext.Current.CancellationToken), Limit);

        Assert.Equal("[1,2,3,4]", reading.Json!.RootElement.GetRawText());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Body_Of_The_Limit_Is_Read(bool isLengthTold) =>
        Assert.Null((await ReadAsync(TextOf(Limit), isLengthTold: isLengthTold)).Refusal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Body_Over_The_Limit_Is_Too_Large(bool isLengthTold) =>
        Assert.Equal(ApiErrors.BodyTooLarge, (await ReadAsync(TextOf(Limit + 1), isLengthTold: isLengthTold)).Refusal);

    [Fact]
    public async Task A_Body_Whose_Length_Is_Told_Over_The_Limit_Is_Not_Read()
    {
        var request = new TestRequest("PUT") { Body = () => throw new InvalidOperationException("It was read.") };
        request.Headers["Content-Length"] = $"{Limit + 1}";
        var reading = await ReadAsync(request);
        Assert.Equal(ApiErrors.BodyTooLarge, reading.Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonx")]
    [InlineData("text/json-seq")]
    [InlineData("application")]
    public async Task Another_Media_Type_Is_Unsupported(string? mediaType) =>
        Assert.Equal(ApiErrors.MediaTypeUnsupported, (await ReadAsync("{}", mediaType)).Refusal);

    [Theory]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; CHARSET=us-ascii")]
    [InlineData("application/json; charset=\"utf-16\"")]
    [InlineData("application/json; charset=\"\"")]
    [InlineData("application/json; charset=utf-8; charset=utf-16")]
    [InlineData("application/problem+json; charset=utf-7")]
    public async Task Read_InAnotherCharset_IsUnsupported(string mediaType) =>
        Assert.Equal(ApiErrors.CharsetUnsupported, (await ReadAsync("{}", mediaType)).Refusal);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("x-gzip")]
    [InlineData("identity, gzip")]
    [InlineData("gzip,identity")]
    [InlineData("identity;q=1")]
    public async Task Read_WithContentEncoding_IsUnsupported(string encoding) =>
        Assert.Equal(ApiErrors.ContentEncodingUnsupported, (await ReadAsync(TestRequest.WithJson("{}").With("Content-Encoding", encoding))).Refusal);

    [Theory]
    [InlineData("")]
    [InlineData("identity")]
    [InlineData("Identity, identity")]
    public async Task Read_WithIdentityEncoding_ReadsTheBody(string encoding) =>
        Assert.Null((await ReadAsync(TestRequest.WithJson("{}").With("Content-Encoding", encoding))).Refusal);

    [Fact]
    public async Task Read_OfNothing_IsMalformedWhateverItsEncoding() =>
        Assert.Equal(ApiErrors.JsonMalformed, (await ReadAsync(TestRequest.WithJson("").With("Content-Encoding", "gzip"))).Refusal);

    [Fact]
    public async Task The_Size_Is_Checked_Before_The_Media_Type() =>
        Assert.Equal(ApiErrors.BodyTooLarge, (await ReadAsync(TextOf(Limit + 1), "text/plain")).Refusal);

    [Fact]
    public async Task The_Media_Type_Is_Checked_Before_The_Json() =>
        Assert.Equal(ApiErrors.MediaTypeUnsupported, (await ReadAsync("{", "text/plain")).Refusal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{'a':1}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":+1}")]
    [InlineData("{\"a\":.5}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"a\":1}// why")]
    [InlineData("/* why */{}")]
    [InlineData("{\"a\":\"\n\"}")]
    [InlineData("{\"a\":\"\\x\"}")]
    [InlineData("{\"a\":\"\\u12\"}")]
    [InlineData("\ufeff{}")]
    [InlineData("\0")]
    [InlineData("TRUE")]
    [InlineData("a=1")]
    public async Task What_Is_No_Json_Is_Malformed(string text) =>
        Assert.Equal(ApiErrors.JsonMalformed, (await ReadAsync(text)).Refusal);

    [Fact]
    public async Task Nothing_At_All_Is_Malformed_Whatever_Its_Media_Type() =>
        Assert.Equal(ApiErrors.JsonMalformed, (await ReadAsync("", null)).Refusal);

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xff, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xc0, 0xaf, (byte)'"' })] // overlong
    [InlineData(new byte[] { (byte)'"', 0xed, 0xa0, 0x80, (byte)'"' })] // half of a surrogate pair
    [InlineData(new byte[] { (byte)'"', 0xc3, (byte)'"' })] // cut short
    [InlineData(new byte[] { 0xff, 0xfe, (byte)'{', 0, (byte)'}', 0 })] // UTF-16
    public async Task What_Is_Not_Utf8_Is_Malformed(byte[] bytes) =>
        Assert.Equal(ApiErrors.JsonMalformed, (await ReadAsync(bytes, "application/json", true)).Refusal);

    // RFC 8259 section 8.2 lets such escapes into the grammar, but they are no Unicode.
    [Theory]
    [InlineData("""["\ud800"]""")]
    [InlineData("""["\udc00\ud800"]""")]
    [InlineData("""["a\ud83d"]""")]
    [InlineData("""{"\udfff":1}""")]
    public async Task Half_Of_A_Surrogate_Pair_Is_Malformed(string text) =>
        Assert.Equal(ApiErrors.JsonMalformed, (await ReadAsync(text)).Refusal);

    [Theory]
    [InlineData("""["\ud83d\ude00"]""", "\U0001f600")]
    [InlineData("""["\u0000\n\/\\"]""", "\0\n/\\")]
    public async Task Any_Other_Escape_Is_Read(string text, string meant) =>
        Assert.Equal(meant, (await ReadAsync(text)).Json!.RootElement[0].GetString());

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(8000, false)]
    public async Task Json_May_Be_Nested_64_Deep(int depth, bool isRead)
    {
        var reading = await ReadAsync(new string('[', depth) + new string(']', depth));
        Assert.Equal(isRead ? null : ApiErrors.JsonMalformed, reading.Refusal);
    }

    [Fact]
    public async Task Read_WhenHeadThrowsIOException_IsMalformed() =>
        Assert.Equal(ApiErrors.JsonMalformed, (await ReadAsync(new TestRequest("PUT") { Body = () => throw new IOException() })).Refusal);

    [Fact]
    public async Task Read_WhenHostDroppedTheBody_AsksForALength() =>
        Assert.Equal(ApiErrors.LengthRequired, (await ReadAsync(new TestRequest("PUT") { LosesBody = true })).Refusal);

    private static string TextOf(int length) => $"\"{new string('a', length - 2)}\"";

    private static Task<BodyReading> ReadAsync(
        string text, string? mediaType = "application/json", bool isLengthTold = true) =>
        ReadAsync(Encoding.UTF8.GetBytes(text), mediaType, isLengthTold);

    private static Task<BodyReading> ReadAsync(byte[] bytes, string? mediaType, bool isLengthTold)
    {
        var request = new TestRequest("PUT") { Body = () => bytes };
        if (mediaType is not null)
        {
            request.Headers["Content-Type"] = mediaType;
        }

        if (isLengthTold)
        {
            request.Headers["Content-Length"] = $"{bytes.Length}";
        }

        return ReadAsync(request);
    }

    private static Task<BodyReading> ReadAsync(TestRequest request) =>
        RequestBody.ReadAsync(new OperationRequest(request, TestContext.Current.CancellationToken), Limit);
}
