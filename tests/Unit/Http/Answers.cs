using System.Text;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Unit.Http;

/// <summary>Lets an answer be written, and looks at what a caller would get.</summary>
internal static class Answers
{
    public static DefaultHttpContext NewContext() =>
        new() { Response = { Body = new MemoryStream() }, TraceIdentifier = "request-1" };

    public static async Task<HttpResponse> WriteAsync(ApiAnswer answer)
    {
        var context = NewContext();
        await answer.WriteAsync(context);
        return context.Response;
    }

    /// <summary>The whole text of an answer with one error and nothing else.</summary>
    public static string Failure(string error) => $$"""{"errors":[{{error}}],"messages":[],"result":null,"success":false}""";

    public static byte[] Bytes(HttpResponse response) => ((MemoryStream)response.Body).ToArray();

    public static string Text(HttpResponse response) => Encoding.UTF8.GetString(Bytes(response));
}
