using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Native.Contract;

/// <summary>The document itself. The one answer without an envelope: tools expect the contract, not a wrapping of it.</summary>
internal static class GetContract
{
    public static Task HandleAsync(HttpContext context) =>
        ApiAnswer.Raw(context.RequestServices.GetRequiredService<ContractDocument>().Utf8).WriteAsync(context);
}
