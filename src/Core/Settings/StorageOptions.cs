namespace OriginCloudRegions.Core.Settings;

/// <summary>Exactly one of endpoint and connection string is set.</summary>
public sealed record StorageOptions
{
    public const string DefaultMappingsTable = "OriginCloudRegions";
    public const string DefaultCredentialsTable = "Credentials";

    /// <summary><c>https://ACCOUNT.table.core.windows.net</c>, reached with the managed identity.</summary>
    public Uri? TableEndpoint { get; init; }

    public string? ConnectionString { get; init; }

    public string MappingsTable { get; init; } = DefaultMappingsTable;

    public string CredentialsTable { get; init; } = DefaultCredentialsTable;
}
