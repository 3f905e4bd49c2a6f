using Azure.Core;
using Azure.Identity;

namespace OriginCloudRegions.Api.Hosting;

// Uses one managed identity, because a chain such as DefaultAzureCredential would delay the first request.
internal static class Identity
{
    public static TokenCredential Of(Settings settings) => new ManagedIdentityCredential(
        settings.ClientId is { } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);
}
