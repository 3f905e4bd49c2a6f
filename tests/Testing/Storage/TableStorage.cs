using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Secrecy;

namespace OriginCloudRegions.Testing.Storage;

/// <summary>An assembly fixture: one Azurite for all tests. Each test fixture has its own tables in it.</summary>
public sealed class TableStorage : IAsyncLifetime
{
    private Azurite? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await NodePackages.EnsureAsync(Repository.Root, line => TestContext.Current.SendDiagnosticMessage(line), CancellationToken.None);
        azurite = await Azurite.StartAsync();
        Secrets.Watch.WatchToken(AccountKey(azurite.ConnectionString));
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }

    private static string AccountKey(string connection) =>
        connection.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
}
