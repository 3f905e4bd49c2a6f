using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Hosting.Refusals;

/// <summary>The API's answer to what is no HTTP, as it goes over the wire.</summary>
internal static class RefusalAnswer
{
    /// <param name="status">The server's.</param>
    /// <param name="isHead">
    /// Then there is no body (RFC 9110 section 9.3.2). In a request line that cannot be read no method is known.
    /// </param>
    public static byte[] Of(int status, bool isHead)
    {
        ApiAnswer answer = ErrorOf(status);
        var head = Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}
            Content-Length: {answer.Body.Length}
            Content-Type: {ApiAnswer.MediaType}
            Connection: close
            Date: {TimeProvider.System.GetUtcNow():R}
            {RequestId.Header}: {RequestId.Next()}
            {ServerTiming.Header}: {ServerTiming.None}


            """).ReplaceLineEndings("\r\n"));
        return isHead ? head : [.. head, .. answer.Body.Span];
    }

    /// <summary>The server's 405 and 505 become 400: what is wrong is the request, not its method and not this service.</summary>
    private static ApiError ErrorOf(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => ApiErrors.HeadersTooSlow,
        StatusCodes.Status414UriTooLong => ApiErrors.RequestLineTooLong,
        StatusCodes.Status431RequestHeaderFieldsTooLarge => ApiErrors.HeadersTooLarge,
        _ => ApiErrors.HttpMalformed,
    };
}
