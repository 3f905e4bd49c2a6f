using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Functions.Contract;
using OriginCloudRegions.Functions.Mappings;
using OriginCloudRegions.Functions.Security;

namespace OriginCloudRegions.Functions.Routing;

/// <summary>The route table. A function of the same name stands beside each route, in <c>functions/</c>.</summary>
internal static class Operations
{
    public const string BasePath = "/client/v4";

    public static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<UpsertOriginCloudRegion>();
        services.AddSingleton<MappingRequestReader>();
    }

    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(BasePath);
        api.MapGet("/openapi.json", GetContract.Handle);

        var zone = api.MapGroup("/zones/{zone_id}/origin/cloud_regions");
        zone.Map<UpsertOriginCloudRegion>("PUT", "/{origin_ip}", Permission.Edit);
    }

    private static void Map<T>(this RouteGroupBuilder zone, string method, string pattern, Permission permission)
        where T : IZoneOperation =>
        zone.MapMethods(pattern, [method], HandleAsync<T>).WithName(typeof(T).Name).WithMetadata(new ZoneAccess(permission));

    private static async Task HandleAsync<T>(HttpContext context)
        where T : IZoneOperation
    {
        var answer = await context.RequestServices.GetRequiredService<T>().HandleAsync(new ZoneRequest(context));
        await answer.WriteAsync(context);
    }
}
