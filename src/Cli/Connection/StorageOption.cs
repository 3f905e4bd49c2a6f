using System.CommandLine;
using Azure.Identity;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Connection;

/// <summary>The storage account: <c>--connection</c> or <c>--local</c>, otherwise the environment.</summary>
internal sealed class StorageOption(Func<string, string?> environment)
{
    private readonly Option<string> connection = new("--connection")
    {
        Description = "Connection string of the storage account, or https://ACCOUNT.table.core.windows.net to sign in with " +
            "Entra ID. Default: Storage__ConnectionString or Storage__TableEndpoint in the environment.",
        HelpName = "TEXT",
        Recursive = true,
    };

    private readonly Option<bool> local = new("--local")
    {
        Description = "Uses the storage of 'dotnet run --project src/Local'.",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(connection);
        command.Options.Add(local);
    }

    public TableService Open(ParseResult parsed) => (parsed.GetValue(connection), parsed.GetValue(local)) switch
    {
        ({ }, true) => throw new RefusedException("Pass --connection or --local, not both.", ExitCode.Usage),
        ({ } text, false) => Open(StorageSettings.WithTables(Account(text), environment)),

        // src/Local ignores the names of tables in the environment, too.
        (null, true) => new TableService(StorageSettings.Read(LocalEnvironment.Read())),
        _ => new TableService(ReadEnvironment(), identity: SignIn),
    };

    private static DefaultAzureCredential SignIn() => new();

    private static TableService Open(StorageOptions options)
    {
        try
        {
            return new TableService(options, identity: SignIn);
        }
        catch (SettingException)
        {
            throw new RefusedException(
                "--connection must be the connection string of a storage account or an https address.", ExitCode.Usage);
        }
    }

    private static StorageOptions Account(string text) => StorageSettings.Address(text) is { } endpoint
        ? new StorageOptions { TableEndpoint = endpoint }
        : new StorageOptions { ConnectionString = text };

    private StorageOptions ReadEnvironment()
    {
        try
        {
            return StorageSettings.Read(environment);
        }
        catch (SettingException missing)
        {
            throw new RefusedException(
                $"Pass --connection or --local to name the storage. In the environment: {missing.Message}", ExitCode.Usage);
        }
    }
}
