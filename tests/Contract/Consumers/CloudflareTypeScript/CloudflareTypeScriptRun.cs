namespace OriginCloudRegions.Contract.Consumers.CloudflareTypeScript;

public sealed class CloudflareTypeScriptRun() : ConsumerRun("cloudflare-typescript", Interactions)
{
    internal static readonly IReadOnlyList<Interaction> Interactions =
        [.. Upserts.All, .. Refusals.All, .. Reads.All, .. Lists.All, .. Deletes.All, .. Batches.All];
}
