namespace OriginCloudRegions.Contract.Consumers.DotNetClient;

public sealed class DotNetClientRun() : ConsumerRun("origin-cloud-regions-dotnet-client", Interactions)
{
    internal static readonly IReadOnlyList<Interaction> Interactions =
    [
        .. Upserts.All, .. RefusedUpserts.All, .. ConditionalUpserts.All, .. Credentials.All,
        .. Reads.All, .. Lists.All, .. Deletes.All, .. Batches.All,
    ];
}
