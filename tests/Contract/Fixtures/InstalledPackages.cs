using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Local.Tools;

[assembly: AssemblyFixture(typeof(InstalledPackages))]

namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>The npm packages, the Pact engine among them, are there before the first test starts.</summary>
public sealed class InstalledPackages : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await NodePackages.EnsureAsync(
        Repository.Root, line => TestContext.Current.SendDiagnosticMessage(line), CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
