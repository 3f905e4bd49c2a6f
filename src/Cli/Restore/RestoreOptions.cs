namespace OriginCloudRegions.Cli.Restore;

/// <param name="Quota">The most mappings that a zone may hold.</param>
/// <param name="IsExact">Whether to delete the mappings that the backup does not have, in the zones that it has.</param>
/// <param name="IsDryRun">Whether to write nothing.</param>
internal sealed record RestoreOptions(int Quota, bool IsExact, bool IsDryRun);
