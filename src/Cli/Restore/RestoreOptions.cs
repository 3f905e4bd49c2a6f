namespace OriginCloudRegions.Cli.Restore;

/// <param name="IsExact">
/// Whether to delete the mappings that the backup does not have, in the zones that it has.
/// </param>
internal sealed record RestoreOptions(int Quota, bool IsExact, bool IsDryRun);
