using System.CommandLine;
using Azure.Identity;
using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli.Connection;

/// <summary>The tables: <c>--connection</c>, <c>--local</c>, or the environment, in this order.</summary>
internal sealed class StorageOption(Func<string, string?> environment)
{
    private readonly Option<string> connection = new("--connection")
    {
        Description = "Connection string of the storage account, or https://ACCOUNT.table.core.windows.net to sign in with " +
            "Entra ID. The default is Storage__ConnectionString or Storage__TableEndpoint in the environment.",
        HelpName = "TEXT",
        Recursive = true,
    };

    private readonly Option<bool> local = new("--local")
    {
        Description = "The storage that 'dotnet run --project src/Local' runs.",
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

        // Local ignores the environment, so its tables have their usual names.
        (null, true) => new TableService(StorageSettings.Read(LocalEnvironment.Read())),
        _ => new TableService(ReadEnvironment(), identity: SignIn),
    };

    /// <summary>As the operator is signed in on this machine, whichever way.</summary>
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
