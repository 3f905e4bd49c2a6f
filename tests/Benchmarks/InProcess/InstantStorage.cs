using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Benchmarks.InProcess;

/// <summary>
/// A Table Storage without network and memory. The key decides what a read returns: addresses below 11.0.0.0/8 exist, as
/// <c>aws</c> in <c>us-east-1</c>, and others do not. Every zone has a counter. A query returns ten addresses and the
/// counter.
/// </summary>
/// <param name="zones">The number of zones that a query without a zone finds.</param>
internal sealed class InstantStorage(int zones = 0) : HttpPipelineTransport
{
    private const int RowsPerZone = 10;
    private const string NextZone = "PartitionKey gt '";
    private const string Etag = "W/\"datetime'2026-03-01T12%3A00%3A00.0000000Z'\"";

    private static readonly HttpPipelineTransport Requests = new HttpClientTransport();

    private static readonly byte[] NotFound =
        ("""{"odata.error":{"code":"ResourceNotFound","message":"""u8
            + """{"lang":"en-US","value":"The specified resource does not exist."}}}"""u8).ToArray();

    private static readonly byte[] Counter = Entity(""" "RowKey":"!quota","Count":5 """);

    private static readonly byte[] AllRows = Page(
    [
        Entity($""" "RowKey":"!quota","Count":{RowsPerZone} """),
        .. Enumerable.Range(0, RowsPerZone).Select(number => Mapping($"11.0.0.{number}")),
    ]);

    private static readonly byte[] Credential = Entity(
        """ "Name":"documentation","Zones":"*","Permission":"edit","""
        + "\"CreatedOn@odata.type\":\"Edm.DateTime\",\"CreatedOn\":\"2026-01-01T00:00:00Z\" ");

    /// <summary>Returns the id of a zone. The ids sort in the order of the numbers.</summary>
    public static string Zone(int number) => $"{number:x32}";

    public override Request CreateRequest() => Requests.CreateRequest();

    public override void Process(HttpMessage message) => message.Response = Answer(message.Request);

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return default;
    }

    private InstantResponse Answer(Request request)
    {
        var path = request.Uri.Path;
        if (path.EndsWith("$batch", StringComparison.Ordinal))
        {
            return Committed(request);
        }

        if (request.Method != RequestMethod.Get)
        {
            return new InstantResponse(204, [], ("ETag", Etag));
        }

        if (path.EndsWith("()", StringComparison.Ordinal))
        {
            return Found(Queried(Uri.UnescapeDataString(request.Uri.Query)));
        }

        var row = Uri.UnescapeDataString(path[(path.IndexOf("RowKey=", StringComparison.Ordinal) + 8)..^2]);
        return row switch
        {
            "!quota" => Found(Counter),
            _ when row.StartsWith("11.", StringComparison.Ordinal) => Found(Mapping(row)),
            _ when row.Length == 64 => Found(Credential),
            _ => new InstantResponse(404, NotFound, ("Content-Type", "application/json")),
        };
    }

    private byte[] Queried(string query)
    {
        if (query.IndexOf(NextZone, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return AllRows;
        }

        var last = query[(at + NextZone.Length)..].Split('\'')[0];
        var next = last.Length == 0 ? 0 : int.Parse(last, NumberStyles.HexNumber, CultureInfo.InvariantCulture) + 1;
        return Page(next < zones ? [Entity($""" "PartitionKey":"{Zone(next)}" """)] : []);
    }

    private static byte[] Page(byte[][] entities) =>
        Encoding.UTF8.GetBytes($$"""{"value":[{{string.Join(',', entities.Select(Encoding.UTF8.GetString))}}]}""");

    private static InstantResponse Found(byte[] entity) =>
        new(200, entity, ("Content-Type", "application/json;odata=minimalmetadata"), ("ETag", Etag));

    private static byte[] Mapping(string row) => Entity(
        $""" "RowKey":"{row}","Vendor":"aws","Region":"us-east-1","""
        + "\"ModifiedOn@odata.type\":\"Edm.DateTime\",\"ModifiedOn\":\"2026-03-01T12:00:00Z\" ");

    private static byte[] Entity(string members) =>
        Encoding.UTF8.GetBytes($$"""{"odata.etag":"{{Etag.Replace("\"", "\\\"", StringComparison.Ordinal)}}",{{members}}}""");

    /// <summary>A part for each change, as Table Storage answers an entity group transaction.</summary>
    private static InstantResponse Committed(Request request)
    {
        using var sent = new MemoryStream();
        request.Content!.WriteTo(sent, CancellationToken.None);
        var changes = CountOf("HTTP/1.1"u8, sent.GetBuffer().AsSpan(0, (int)sent.Length));
        var answer = new StringBuilder("--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n");
        for (var change = 0; change < changes; change++)
        {
            answer.Append(CultureInfo.InvariantCulture, $"--changesetresponse_1\r\nContent-Type: application/http\r\n")
                .Append("Content-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\n")
                .Append(CultureInfo.InvariantCulture, $"DataServiceVersion: 3.0;\r\nETag: {Etag}\r\n\r\n\r\n");
        }

        answer.Append("--changesetresponse_1--\r\n--batchresponse_1--\r\n");
        return new InstantResponse(
            202, Encoding.UTF8.GetBytes(answer.ToString()), ("Content-Type", "multipart/mixed; boundary=batchresponse_1"));
    }

    private static int CountOf(ReadOnlySpan<byte> part, ReadOnlySpan<byte> whole)
    {
        var count = 0;
        while (whole.IndexOf(part) is var at and >= 0)
        {
            count++;
            whole = whole[(at + part.Length)..];
        }

        return count;
    }
}
