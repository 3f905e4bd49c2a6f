using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.SelfTests;

/// <summary>A folder of its own for the pact files of a test.</summary>
internal sealed class PactFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PactBuilder Begin() => Pact
        .V4("consumer", "provider", new PactConfig { PactDir = folder.Path })
        .WithHttpInteractions();

    public FileInfo PactFile => new(folder.File("consumer-provider.json"));

    public string Content => File.ReadAllText(PactFile.FullName);

    public void Dispose() => folder.Dispose();
}
