using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Contract.PactNet.Verifier;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.SelfTests;

/// <summary>A folder for the pact file of a test.</summary>
internal sealed class PactFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FileInfo PactFile => new(folder.File("consumer-provider.json"));

    public PactBuilder Begin() => Pact
        .V4("consumer", "provider", new PactConfig { PactDir = folder.Path })
        .WithHttpInteractions();

    public PactVerifier Verifier(Provider provider) => new PactVerifier("provider")
        .WithHttpEndpoint(provider.Address)
        .WithFileSource(PactFile)
        .WithProviderStateUrl(provider.StatesAddress);

    public void Dispose() => folder.Dispose();
}
