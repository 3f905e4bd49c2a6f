namespace OriginCloudRegions.Cli.Restore;

/// <param name="IsExact">Whether to delete mappings of restored zones that the backup does not contain.</param>
internal sealed record RestoreOptions(int Quota, bool IsExact, bool IsDryRun);
