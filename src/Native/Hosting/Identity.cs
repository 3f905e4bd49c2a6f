using Azure.Core;
using Azure.Identity;

namespace OriginCloudRegions.Native.Hosting;

/// <summary>
/// Who this app is to Entra ID: its managed identity, of one kind, named. A chain of guesses, which is what operators sign in
/// with, would cost the first request its time.
/// </summary>
internal static class Identity
{
    public static TokenCredential Of(Settings settings) => new ManagedIdentityCredential(
        settings.ClientId is { } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);
}
