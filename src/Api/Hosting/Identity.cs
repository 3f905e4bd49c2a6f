using Azure.Core;
using Azure.Identity;

namespace OriginCloudRegions.Api.Hosting;

/// <summary>
/// The app's Microsoft Entra identity: one managed identity. A chain such as <c>DefaultAzureCredential</c> would delay the
/// first request.
/// </summary>
internal static class Identity
{
    public static TokenCredential Of(Settings settings) => new ManagedIdentityCredential(
        settings.ClientId is { } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);
}
