using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>An assembly fixture: installs the npm packages, which include the Pact engine.</summary>
public sealed class InstalledPackages : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await NodePackages.EnsureAsync(
        Repository.Root, line => TestContext.Current.SendDiagnosticMessage(line), CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
