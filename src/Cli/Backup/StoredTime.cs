namespace OriginCloudRegions.Cli.Backup;

internal static class StoredTime
{
    // https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#property-types
    private const int FirstYear = 1601;

    public static DateTimeOffset Read(DateTime time, string name) => time is { Kind: DateTimeKind.Utc, Year: >= FirstYear }
        ? new DateTimeOffset(time)
        : throw new FormatException($"its {name} is missing, not UTC, or before {FirstYear}");
}
