using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Api.Routing;

/// <summary>An operation's place in the API.</summary>
/// <param name="Name">The name of the function beside it.</param>
/// <param name="Route">Below the base path, with parameters in braces.</param>
/// <param name="Methods">In capitals.</param>
/// <param name="Access">The permission that a credential needs in the zone of the path; null outside the zones.</param>
/// <param name="Resolve">Creates the operation when it is first needed.</param>
internal sealed record Operation(
    string Name, string Route, IReadOnlyList<string> Methods, Permission? Access, Func<IOperation> Resolve);
