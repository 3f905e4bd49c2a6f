using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Native.Security;

/// <summary>Marks a route: what a credential must allow in the zone that the path names.</summary>
internal sealed record ZoneAccess(Permission Permission);
