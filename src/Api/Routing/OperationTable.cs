using Microsoft.Extensions.DependencyInjection;
using OriginCloudRegions.Api.Catalogue;
using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Health;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Api.Pages;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Routing;

/// <summary>Finds the operation of a path. The first matching route counts.</summary>
internal sealed class OperationTable
{
    private static readonly string[] Get = ["GET", "HEAD"];
    private static readonly string[] Put = ["PUT"];
    private static readonly string[] Delete = ["DELETE"];

    private readonly IServiceProvider services;
    private readonly Route[] routes;

    public OperationTable(IServiceProvider services)
    {
        this.services = services;
        All =
        [
            Of<GetContract>(Routes.Contract, Get, null),
            Of<GetConsole>(Routes.Console, Get, null),
            Of<GetConsoleAsset>(Routes.ConsoleAsset, Get, null),
            Of<GetDocs>(Routes.Docs, Get, null),
            Of<GetHealth>(Routes.Health, Get, null),
            Of<VerifyToken>(Routes.TokenVerification, Get, null),
            Of<ListOriginCloudRegions>(Routes.Mappings, Get, Permission.Read),
            Of<DescribeSupportedRegions>(Routes.SupportedRegions, Get, Permission.Read),
            Of<BatchUpsertOriginCloudRegions>(Routes.Batch, Put, Permission.Edit),
            Of<BatchDeleteOriginCloudRegions>(Routes.Batch, Delete, Permission.Edit),
            Of<GetOriginCloudRegion>(Routes.Mapping, Get, Permission.Read),
            Of<UpsertOriginCloudRegion>(Routes.Mapping, Put, Permission.Edit),
            Of<DeleteOriginCloudRegion>(Routes.Mapping, Delete, Permission.Edit),
        ];
        routes = [.. All.GroupBy(operation => operation.Route).Select(same => new Route(same.Key, [.. same]))];
    }

    public IReadOnlyList<Operation> All { get; }

    /// <param name="path">The path below the base path, percent-decoded once.</param>
    public RouteMatch? Match(string path)
    {
        foreach (var route in routes)
        {
            if (route.Match(path) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private Operation Of<T>(string route, string[] methods, Permission? access)
        where T : class, IOperation =>
        new(typeof(T).Name, route, methods, access, services.GetRequiredService<T>);
}
