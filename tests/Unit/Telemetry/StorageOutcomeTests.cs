using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure;
using Azure.Core;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Telemetry;

public sealed class StorageOutcomeTests
{
    [Theory]
    [InlineData(200, "ok")]
    [InlineData(204, "ok")]
    [InlineData(304, "ok")]
    [InlineData(399, "ok")]
    [InlineData(400, "fault")]
    [InlineData(403, "fault")]
    [InlineData(404, "not_found")]
    [InlineData(409, "conflict")]
    [InlineData(412, "conflict")]
    [InlineData(429, "throttled")]
    [InlineData(500, "fault")]
    [InlineData(503, "throttled")]
    public void Of_Status_IsItsOutcome(int status, string outcome) =>
        Assert.Equal(outcome, StorageOutcome.Of(new StorageResponse(status, "")));

    /// <summary>A batch is answered 202. Its body holds the status of each action, or only that of the action that failed.</summary>
    [Theory]
    [InlineData("HTTP/1.1 204", "ok")]
    [InlineData("HTTP/1.1 412", "conflict")]
    [InlineData("HTTP/1.1 204 No Content\r\n", "ok")]
    [InlineData("--batch\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 412 Precondition Failed\r\n", "conflict")]
    [InlineData("--batch\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\nHTTP/1.1 204 No Content\r\n", "not_found")]
    [InlineData("--batch\r\n\r\nHTTP/1.1 503", "throttled")]
    [InlineData("", "ok")]
    [InlineData("HTTP/1.1 50", "ok")]
    [InlineData("HTTP/1.1 abc", "ok")]
    [InlineData("HTTP/1.0 503", "ok")]
    public void Of_Transaction_IsTheOutcomeOfItsFirstStatusLine(string body, string outcome) =>
        Assert.Equal(outcome, StorageOutcome.Of(new StorageResponse(202, body)));

    [Fact]
    public void Of_OtherStatusThan202_IgnoresTheBody() =>
        Assert.Equal("not_found", StorageOutcome.Of(new StorageResponse(404, "HTTP/1.1 204")));

    [Fact]
    public void Of_TransactionWhoseBodyIsNotBuffered_IsItsOwnStatus()
    {
        using var unbuffered = new BufferedStream(new MemoryStream(Encoding.ASCII.GetBytes("HTTP/1.1 503")));
        Assert.Equal("ok", StorageOutcome.Of(new StorageResponse(202, "") { ContentStream = unbuffered }));
    }

    [Theory]
    [InlineData("fault", true)]
    [InlineData("throttled", true)]
    [InlineData("ok", false)]
    [InlineData("conflict", false)]
    [InlineData("not_found", false)]
    [InlineData("cancelled", false)]
    public void IsFault_OfOutcome_IsTrueIfStorageIsToBlame(string outcome, bool fault) =>
        Assert.Equal(fault, StorageOutcome.IsFault(outcome));

    private sealed class StorageResponse : Response
    {
        public StorageResponse(int status, string body)
        {
            Status = status;
            ContentStream = new MemoryStream();
            ContentStream.Write(Encoding.ASCII.GetBytes(body));
            ContentStream.Position = 0;
        }

        public override int Status { get; }

        public override string ReasonPhrase => "";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => (value = null) is not null;

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
            (values = null) is not null;

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];
    }
}
