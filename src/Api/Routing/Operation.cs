using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Routing;

/// <param name="Route">The path below the base path, with parameters in braces.</param>
/// <param name="Methods">HTTP methods in upper case.</param>
/// <param name="Access">The permission that the path's zone requires; null for a path without a zone.</param>
internal sealed record Operation(
    string Name, string Route, IReadOnlyList<string> Methods, Permission? Access, Func<IOperation> Resolve);
