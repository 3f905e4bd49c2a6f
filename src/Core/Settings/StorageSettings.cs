namespace OriginCloudRegions.Core.Settings;

public static class StorageSettings
{
    public const string Connection = "Storage__ConnectionString";
    public const string Endpoint = "Storage__TableEndpoint";
    public const string MappingsTable = "Storage__MappingsTable";
    public const string CredentialsTable = "Storage__CredentialsTable";

    /// <exception cref="SettingException">A setting is missing or invalid.</exception>
    public static StorageOptions Read(Func<string, string?> environment) =>
        (Setting.Text(environment, Connection), Setting.Text(environment, Endpoint)) switch
        {
            ({ } connection, null) => WithTables(new StorageOptions { ConnectionString = connection }, environment),
            (null, { } endpoint) => WithTables(
                new StorageOptions
                {
                    TableEndpoint = Address(endpoint) ?? throw new SettingException(
                        $"{Endpoint} must be an https address, for example https://ACCOUNT.table.core.windows.net."),
                },
                environment),
            var (connection, _) => throw new SettingException(
                $"Set exactly one of {Endpoint} (https://ACCOUNT.table.core.windows.net, with a managed identity) and " +
                $"{Connection} (for Azurite); {(connection is null ? "neither of them is" : "both of them are")} set."),
        };

    /// <exception cref="SettingException">A table name is invalid.</exception>
    public static StorageOptions WithTables(StorageOptions account, Func<string, string?> environment)
    {
        var named = account with
        {
            MappingsTable = TableName(environment, MappingsTable, StorageOptions.DefaultMappingsTable),
            CredentialsTable = TableName(environment, CredentialsTable, StorageOptions.DefaultCredentialsTable),
        };

        // In one table, a zone named "token" and the stored tokens would have the same partition key.
        return named.MappingsTable.Equals(named.CredentialsTable, StringComparison.OrdinalIgnoreCase)
            ? throw new SettingException($"{MappingsTable} and {CredentialsTable} must name different tables.")
            : named;
    }

    /// <summary>Returns null unless the text is an HTTPS address.</summary>
    public static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri : null;

    // https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#table-names
    private static string TableName(Func<string, string?> environment, string setting, string otherwise)
    {
        var name = Setting.Text(environment, setting) ?? otherwise;
        return name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
            ? name
            : throw new SettingException($"{setting} must be 3 to 63 letters and digits, the first a letter; it is \"{name}\".");
    }
}
