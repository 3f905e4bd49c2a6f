using System.Net.Mime;
using OriginCloudRegions.Functions.Http;

namespace OriginCloudRegions.Functions.Contract;

/// <summary>The document itself. The one answer without an envelope: tools expect the contract, not a wrapping of it.</summary>
internal static class GetContract
{
    public static Task Handle(HttpContext context)
    {
        var document = context.RequestServices.GetRequiredService<ContractDocument>();
        var response = context.Response;
        response.ContentType = MediaTypeNames.Application.Json;
        response.ContentLength = document.Utf8.Length;
        response.Headers[RequestId.Header] = context.TraceIdentifier;
        response.Headers[ServerTiming.Header] = ServerTiming.Of(context);
        return response.Body.WriteAsync(document.Utf8, context.RequestAborted).AsTask();
    }
}
