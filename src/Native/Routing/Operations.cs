using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Native.Catalogue;
using OriginCloudRegions.Native.Contract;
using OriginCloudRegions.Native.Health;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Mappings;
using OriginCloudRegions.Native.Security;

namespace OriginCloudRegions.Native.Routing;

/// <summary>The route table. A function of the same name stands beside each route, in <c>functions/</c>.</summary>
internal static class Operations
{
    public const string BasePath = "/client/v4";
    private static readonly string[] Get = ["GET", "HEAD"];
    private static readonly string[] Put = ["PUT"];
    private static readonly string[] Delete = ["DELETE"];

    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(BasePath);
        api.MapMethods("/openapi.json", Get, GetContract.HandleAsync).WithName(nameof(GetContract));
        api.MapMethods("/healthz", Get, HealthAsync).WithName(nameof(GetHealth));
        api.MapMethods("/user/tokens/verify", Get, VerifyAsync).WithName(nameof(VerifyToken));

        var zone = api.MapGroup("/zones/{zone_id}/origin/cloud_regions");
        zone.Map<ListOriginCloudRegions>(Get, "", Permission.Read);
        zone.Map<DescribeSupportedRegions>(Get, "/supported_regions", Permission.Read);
        zone.Map<BatchUpsertOriginCloudRegions>(Put, "/batch", Permission.Edit);
        zone.Map<BatchDeleteOriginCloudRegions>(Delete, "/batch", Permission.Edit);

        // Or another method of these two would be taken for that of an address of this name.
        zone.Map("/supported_regions", context => Unrouted.RefuseMethodAsync(context, Get));
        zone.Map("/batch", context => Unrouted.RefuseMethodAsync(context, [.. Delete, .. Put]));

        zone.Map<GetOriginCloudRegion>(Get, "/{origin_ip}", Permission.Read);
        zone.Map<UpsertOriginCloudRegion>(Put, "/{origin_ip}", Permission.Edit);
        zone.Map<DeleteOriginCloudRegion>(Delete, "/{origin_ip}", Permission.Edit);
    }

    public static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<VerifyToken>();
        services.AddSingleton<ListOriginCloudRegions>();
        services.AddSingleton<DescribeSupportedRegions>();
        services.AddSingleton<BatchUpsertOriginCloudRegions>();
        services.AddSingleton<BatchDeleteOriginCloudRegions>();
        services.AddSingleton<GetOriginCloudRegion>();
        services.AddSingleton<UpsertOriginCloudRegion>();
        services.AddSingleton<DeleteOriginCloudRegion>();
        services.AddSingleton<MappingRequestReader>();
    }

    private static void Map<T>(this RouteGroupBuilder zone, string[] methods, string pattern, Permission permission)
        where T : IZoneOperation =>
        zone.MapMethods(pattern, methods, HandleAsync<T>).WithName(typeof(T).Name).WithMetadata(new ZoneAccess(permission));

    private static Task HandleAsync<T>(HttpContext context)
        where T : IZoneOperation =>
        AnswerAsync(context, context.RequestServices.GetRequiredService<T>().HandleAsync(new ZoneRequest(context)));

    private static Task HealthAsync(HttpContext context) =>
        AnswerAsync(context, context.RequestServices.GetRequiredService<GetHealth>().HandleAsync(context));

    private static Task VerifyAsync(HttpContext context) =>
        AnswerAsync(context, context.RequestServices.GetRequiredService<VerifyToken>().HandleAsync(context));

    private static async Task AnswerAsync(HttpContext context, Task<ApiAnswer> handling)
    {
        var answer = await handling;
        await answer.WriteAsync(context);
    }
}
