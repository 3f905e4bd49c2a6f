namespace OriginCloudRegions.Contract.PactNet;

internal sealed class PactConfig
{
    /// <summary>Folder of the pact files.</summary>
    public required string PactDir { get; init; }
}
