// Not the folder's name: a namespace called Pact would hide the class from every test.
namespace OriginCloudRegions.Contract.PactNet;

/// <summary>
/// What a consumer relies on of a provider. Uses PactNet's vocabulary, because PactNet replaces this folder once it can
/// be restored here (docs/decisions/0002-pact-engine.md).
/// </summary>
internal sealed record Pact(string Consumer, string Provider, PactConfig Config)
{
    /// <summary>The path of the pact file. The engine chooses the name.</summary>
    public string File => Path.GetFullPath(Path.Combine(Config.PactDir, $"{Consumer}-{Provider}.json"));

    public static Pact V4(string consumer, string provider, PactConfig config) => new(consumer, provider, config);

    public PactBuilder WithHttpInteractions() => new(this);
}
