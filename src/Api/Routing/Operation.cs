using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Routing;

/// <param name="Route">Below the base path, with parameters in braces.</param>
/// <param name="Methods">Upper case.</param>
/// <param name="Access">The permission needed in the path's zone; null outside zones.</param>
internal sealed record Operation(
    string Name, string Route, IReadOnlyList<string> Methods, Permission? Access, Func<IOperation> Resolve);
