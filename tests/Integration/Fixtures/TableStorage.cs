using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Integration.Secrecy;
using OriginCloudRegions.Local.Storage;
using OriginCloudRegions.Local.Tools;

[assembly: AssemblyFixture(typeof(TableStorage))]

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>One Azurite for all tests of the assembly; each fixture has tables of its own in it.</summary>
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

    private static string AccountKey(string connection) =>
        connection.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
