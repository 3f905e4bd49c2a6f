using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Answers of Table Storage, as Azurite 3.35 sends them.</summary>
internal static class TableAnswers
{
    private const string Metadata = "http://127.0.0.1:10002/devstoreaccount1/$metadata#";

    public static HttpResponseMessage TableNotFound() => Error(404, "TableNotFound");

    public static HttpResponseMessage Error(int status, string code)
    {
        var answer = Json(status, ErrorBody(code, "A message."));
        answer.Headers.Add("x-ms-error-code", code);
        return answer;
    }

    public static HttpResponseMessage Table() =>
        Json(201, $$"""{"odata.metadata":"{{Metadata}}Tables/@Element","TableName":"OriginCloudRegions"}""");

    /// <summary>The answer to a single write.</summary>
    public static HttpResponseMessage NoContent() => new(HttpStatusCode.NoContent);

    public static HttpResponseMessage Entity(string entity) =>
        Json(200, $$"""{"odata.metadata":"{{Metadata}}OriginCloudRegions/@Element",{{entity.TrimStart('{')}}""");

    /// <summary>The last page of a query.</summary>
    public static HttpResponseMessage Page(params string[] entities) =>
        Json(200, $$"""{"odata.metadata":"{{Metadata}}OriginCloudRegions","value":[{{string.Join(',', entities)}}]}""");

    /// <summary>A page of a query that has further pages.</summary>
    public static HttpResponseMessage PageBefore(string nextRow, params string[] entities)
    {
        var page = Page(entities);
        page.Headers.Add("x-ms-continuation-NextPartitionKey", "zone-a");
        page.Headers.Add("x-ms-continuation-NextRowKey", nextRow);
        return page;
    }

    public static string Row(string address, string region = "us-east-1") =>
        $$"""
        {"odata.etag":"{{Escaped(ETagOf(address))}}","RowKey":"{{address}}","Vendor":"aws","Region":"{{region}}","ModifiedOn@odata.type":"Edm.DateTime","ModifiedOn":"2026-03-01T12:00:00Z"}
        """;

    public static string Counter(int count) =>
        $$"""{"odata.etag":"{{Escaped(ETagOf("!quota"))}}","RowKey":"!quota","Count":{{count}}}""";

    public static string ETagOf(string row) => $"W/\"datetime'{Uri.EscapeDataString(row)}'\"";

    /// <summary>The answer to a transaction that is applied.</summary>
    public static HttpResponseMessage Applied(params string[] etags) =>
        Batch([.. etags.Select(etag => $"HTTP/1.1 204 No Content\r\nDataServiceVersion: 3.0;\r\n{(etag.Length == 0 ? "" : $"ETag: {etag}\r\n")}\r\n")]);

    /// <summary>The answer to a transaction that fails at one of its actions.</summary>
    public static HttpResponseMessage Refused(int status, string code, int action) => Batch(
        $"HTTP/1.1 {status} Refused\r\nContent-ID: {action + 1}\r\nContent-Type: application/json;odata=minimalmetadata;charset=utf-8\r\n\r\n"
        + ErrorBody(code, $"{action}:A message."));

    private static HttpResponseMessage Batch(params string[] parts)
    {
        var body = new StringBuilder("--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n");
        foreach (var part in parts)
        {
            body.Append("--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n")
                .Append(part)
                .Append("\r\n");
        }

        var content = new StringContent(body.Append("--changesetresponse_1--\r\n--batchresponse_1--\r\n").ToString());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=batchresponse_1");
        return new HttpResponseMessage(HttpStatusCode.Accepted) { Content = content };
    }

    private static HttpResponseMessage Json(int status, string body) => new((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json;odata=minimalmetadata")),
    };

    private static string ErrorBody(string code, string message) =>
        $$"""{"odata.error":{"code":"{{code}}","message":{"lang":"en-US","value":"{{message}}\nRequestId:1\nTime:2026-03-01T12:00:00.000Z" } } }""";

    private static string Escaped(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal);
}
