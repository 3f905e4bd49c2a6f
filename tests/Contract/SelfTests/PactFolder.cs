using OriginCloudRegions.Contract.PactNet;

namespace OriginCloudRegions.Contract.SelfTests;

/// <summary>A folder of its own for the pact files of a test.</summary>
internal sealed class PactFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pacts-");

    public PactBuilder Begin() => Pact
        .V4("consumer", "provider", new PactConfig { PactDir = folder.FullName })
        .WithHttpInteractions();

    public FileInfo PactFile => new(Path.Combine(folder.FullName, "consumer-provider.json"));

    public string Content => File.ReadAllText(PactFile.FullName);

    public void Dispose() => folder.Delete(recursive: true);
}
