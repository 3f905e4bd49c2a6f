namespace OriginCloudRegions.Core.Settings;

/// <summary>Where the tables are. Exactly one of endpoint and connection string is set.</summary>
public sealed record StorageOptions
{
    public const string DefaultMappingsTable = "OriginCloudRegions";
    public const string DefaultCredentialsTable = "Credentials";

    /// <summary><c>https://ACCOUNT.table.core.windows.net</c>, reached with the managed identity.</summary>
    public Uri? TableEndpoint { get; init; }

    /// <summary>For Azurite, and wherever there is no managed identity.</summary>
    public string? ConnectionString { get; init; }

    public string MappingsTable { get; init; } = DefaultMappingsTable;

    public string CredentialsTable { get; init; } = DefaultCredentialsTable;
}
