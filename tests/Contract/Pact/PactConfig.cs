namespace OriginCloudRegions.Contract.PactNet;

internal sealed class PactConfig
{
    /// <summary>Where pact files are written to.</summary>
    public required string PactDir { get; init; }
}
