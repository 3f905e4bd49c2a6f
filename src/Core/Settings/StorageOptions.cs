namespace OriginCloudRegions.Core.Settings;

/// <summary>The storage account and its tables. Either the endpoint or the connection string is set.</summary>
public sealed record StorageOptions
{
    public const string DefaultMappingsTable = "OriginCloudRegions";
    public const string DefaultCredentialsTable = "Credentials";

    /// <summary>The address <c>https://ACCOUNT.table.core.windows.net</c>, used with the managed identity.</summary>
    public Uri? TableEndpoint { get; init; }

    public string? ConnectionString { get; init; }

    public string MappingsTable { get; init; } = DefaultMappingsTable;

    public string CredentialsTable { get; init; } = DefaultCredentialsTable;
}
