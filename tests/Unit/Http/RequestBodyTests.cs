namespace OriginCloudRegions.Unit.Http;

public sealed class RequestBodyTests
{
    private const int Limit = 16_384;

    [Theory]
    [EachOf(
        "application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "application/json; charset=UTF-8",
        "application/json;charset=\"utf-8\"", "application/json; charset=utf8; q=1", "application/merge-patch+json")]
    public async Task Read_OfBodyWithJsonMediaType_ReturnsTheJson(string mediaType)
    {
        var reading = await ReadAsync(TestRequest.WithJson("""{"a":1}""", mediaType));
        Assert.Null(reading.Refusal);
        Assert.Equal(1, reading.Json!.RootElement.GetProperty("a").GetInt32());
    }

    [Fact]
    public async Task Read_OfBodyThatArrivesInParts_ReturnsTheWholeBody()
    {
        var request = new TestRequest("PUT", inParts: true) { Body = () => "[1,2,3,4]"u8.ToArray() };

        var reading = await ReadAsync(request.With("Content-Type", "application/json"));

        Assert.Equal("[1,2,3,4]", reading.Json!.RootElement.GetRawText());
    }

    [Theory]
    [InlineData(Limit, true, false)]
    [InlineData(Limit, false, false)]
    [InlineData(Limit + 1, true, true)]
    [InlineData(Limit + 1, false, true)]
    public async Task Read_OfBody_ReturnsBodyTooLargeOnlyAbove16KiB(int length, bool hasLength, bool isTooLarge)
    {
        var request = TestRequest.WithJson($"\"{new string('a', length - 2)}\"");
        var sent = hasLength ? request.With("Content-Length", $"{length}") : request;
        await RefusalIsAsync(isTooLarge ? ApiErrors.BodyTooLarge : null, sent);
    }

    [Fact]
    public Task Read_OfContentLengthOverTheLimit_ReturnsBodyTooLargeWithoutReadingTheBody() => RefusalIsAsync(
        ApiErrors.BodyTooLarge,
        new TestRequest("PUT") { Body = () => throw new InvalidOperationException("It was read.") }
            .With("Content-Length", $"{Limit + 1}"));

    [Theory]
    [EachOf("text/plain", "application/x-www-form-urlencoded", "application/jsonx", "text/json-seq", "application")]
    public async Task Read_OfBodyThatIsNotSentAsJson_ReturnsMediaTypeUnsupportedUnlessTooLarge(string mediaType)
    {
        await RefusalIsAsync(ApiErrors.MediaTypeUnsupported, TestRequest.WithJson("{}", mediaType));
        await RefusalIsAsync(ApiErrors.MediaTypeUnsupported, TestRequest.WithJson("{", mediaType));
        await RefusalIsAsync(ApiErrors.BodyTooLarge, TestRequest.WithJson(new string(' ', Limit + 1), mediaType));
    }

    [Fact]
    public async Task Read_WithoutMediaType_ReturnsMediaTypeUnsupportedUnlessTheBodyIsEmpty()
    {
        await RefusalIsAsync(ApiErrors.MediaTypeUnsupported, new TestRequest("PUT") { Body = () => "{}"u8.ToArray() });
        await RefusalIsAsync(ApiErrors.JsonMalformed, new TestRequest("PUT"));
    }

    [Theory]
    [EachOf(
        "application/json; charset=utf-16", "application/json; charset=iso-8859-1",
        "application/json; CHARSET=us-ascii", "application/json; charset=\"utf-16\"", "application/json; charset=\"\"",
        "application/json; charset=utf-8; charset=utf-16", "application/problem+json; charset=utf-7")]
    public Task Read_OfBodyInCharsetOtherThanUtf8_ReturnsCharsetUnsupported(string mediaType) =>
        RefusalIsAsync(ApiErrors.CharsetUnsupported, TestRequest.WithJson("{}", mediaType));

    [Theory]
    [EachOf("gzip", "br", "x-gzip", "identity, gzip", "gzip,identity", "identity;q=1")]
    public async Task Read_WithContentEncoding_ReturnsContentEncodingUnsupportedUnlessTheBodyIsEmpty(string encoding)
    {
        await RefusalIsAsync(
            ApiErrors.ContentEncodingUnsupported, TestRequest.WithJson("{}").With("Content-Encoding", encoding));
        await RefusalIsAsync(ApiErrors.JsonMalformed, TestRequest.WithJson("").With("Content-Encoding", encoding));
    }

    [Theory]
    [EachOf("", "identity", "Identity, identity")]
    public Task Read_WithEmptyOrIdentityContentEncoding_AcceptsTheBody(string encoding) =>
        RefusalIsAsync(null, TestRequest.WithJson("{}").With("Content-Encoding", encoding));

    [Theory]
    [EachOf(
        "", " ", "{", "{}}", "{} {}", "{\"a\":1,}", "{'a':1}", "{a:1}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}",
        "{\"a\":NaN}", "{\"a\":1}// why", "/* why */{}", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
        "\ufeff{}", "\0", "TRUE", "a=1",
        // Halves of surrogate pairs: RFC 8259 section 8.2 allows the escapes, but they are not Unicode.
        """["\ud800"]""", """["\udc00\ud800"]""", """["a\ud83d"]""", """{"\udfff":1}""")]
    public Task Read_OfTextThatIsNotJson_ReturnsJsonMalformed(string text) =>
        RefusalIsAsync(ApiErrors.JsonMalformed, TestRequest.WithJson(text));

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xff, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xc0, 0xaf, (byte)'"' })] // overlong
    [InlineData(new byte[] { (byte)'"', 0xed, 0xa0, 0x80, (byte)'"' })] // half of a surrogate pair
    [InlineData(new byte[] { (byte)'"', 0xc3, (byte)'"' })] // cut short
    [InlineData(new byte[] { 0xff, 0xfe, (byte)'{', 0, (byte)'}', 0 })] // UTF-16
    public Task Read_OfBytesThatAreNotUtf8_ReturnsJsonMalformed(byte[] bytes) => RefusalIsAsync(
        ApiErrors.JsonMalformed,
        new TestRequest("PUT") { Body = () => bytes }.With("Content-Type", "application/json"));

    [Theory]
    [InlineData("""["\ud83d\ude00"]""", "\U0001f600")]
    [InlineData("""["\u0000\n\/\\"]""", "\0\n/\\")]
    public async Task Read_OfJsonEscapes_ReturnsTheirCharacters(string text, string meant) =>
        Assert.Equal(meant, (await ReadAsync(TestRequest.WithJson(text))).Json!.RootElement[0].GetString());

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(8000, false)]
    public Task Read_OfNestedJson_ReturnsJsonMalformedOnlyBeyondDepth64(int depth, bool isRead) => RefusalIsAsync(
        isRead ? null : ApiErrors.JsonMalformed,
        TestRequest.WithJson(new string('[', depth) + new string(']', depth)));

    [Fact]
    public Task Read_WhenReadingTheBodyThrowsIOException_ReturnsJsonMalformed() =>
        RefusalIsAsync(ApiErrors.JsonMalformed, new TestRequest("PUT") { Body = () => throw new IOException() });

    [Fact]
    public Task Read_WhenHostDroppedTheBody_ReturnsLengthRequired() =>
        RefusalIsAsync(ApiErrors.LengthRequired, new TestRequest("PUT", losesBody: true));

    private static async Task RefusalIsAsync(ApiError? error, TestRequest request) =>
        Assert.Equal(error, (await ReadAsync(request)).Refusal);

    private static Task<BodyReading> ReadAsync(TestRequest request) => RequestBody.ReadAsync(
        new OperationRequest(request, TestContext.Current.CancellationToken), RequestBody.SingleLimit);
}
