using System.Globalization;
using Google.Protobuf;
using OriginCloudRegions.Local.Host.Front;
using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

internal static class RpcAnswer
{
    private const string ContentLength = "Content-Length";

    public static async Task WriteAsync(HttpContext context, RpcHttp answer)
    {
        var body = Body(answer.Body);
        if (!TryWriteHead(context, answer, body))
        {
            context.Fail();
            return;
        }

        // Starts before the body, so that even an empty answer is chunked.
        await context.Response.StartAsync();
        if (!body.IsEmpty && MayHaveBody(context))
        {
            await context.Response.BodyWriter.WriteAsync(body.Memory);
        }
    }

    private static bool TryWriteHead(HttpContext context, RpcHttp answer, ByteString body)
    {
        if (!int.TryParse(answer.StatusCode, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return false;
        }

        context.Response.StatusCode = status;
        try
        {
            foreach (var (name, value) in answer.Headers)
            {
                if (!name.Equals(ContentLength, StringComparison.OrdinalIgnoreCase))
                {
                    context.Response.Headers[name] = value;
                }
                else if (MayHaveBody(context) && value != body.Length.ToString(CultureInfo.InvariantCulture))
                {
                    return false;
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            // A header value contains a character outside ASCII.
            return false;
        }
    }

    private static bool MayHaveBody(HttpContext context) =>
        !HttpMethods.IsHead(context.Request.Method)
        && context.Response.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified);

    private static ByteString Body(TypedData? data) => data?.DataCase switch
    {
        TypedData.DataOneofCase.Bytes => data.Bytes,
        TypedData.DataOneofCase.Stream => data.Stream,
        TypedData.DataOneofCase.String => ByteString.CopyFromUtf8(data.String),
        TypedData.DataOneofCase.Json => ByteString.CopyFromUtf8(data.Json),
        _ => ByteString.Empty,
    };
}
