using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Zones;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Routing;

namespace OriginCloudRegions.Native.Security;

/// <summary>Lets a request reach an operation on a zone only with a credential that allows it there.</summary>
internal sealed class CredentialGate(CredentialCheck credentials) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ZoneAccess>() is { } access
            && await RefuseAsync(context, access.Permission) is { } refusal)
        {
            await ApiAnswer.Of(refusal).WriteAsync(context);
            return;
        }

        ServerTiming.CountForTable(context);
        await next(context);
    }

    private async Task<ApiError?> RefuseAsync(HttpContext context, Permission wanted)
    {
        var zone = new ZoneRequest(context).Zone;
        if (!ZoneId.IsAcceptable(zone))
        {
            return Unrouted.NotFound(context);
        }

        if (CredentialHeaders.Read(context.Request.Headers, out var id) is { } malformed)
        {
            return malformed;
        }

        return await credentials.FindValidAsync(context, id) switch
        {
            { IsPutOff: true } => ApiErrors.StorageUnavailable,
            { Credential: null } => id.Kind == CredentialKind.Token ? ApiErrors.TokenUnknown : ApiErrors.KeyUnknown,
            { Credential: var found } => found.Allows(zone, wanted) ? null : ApiErrors.NotAuthorized,
        };
    }
}
