namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>Versions of the Pact specification, as the engine numbers them.</summary>
internal enum Specification
{
    V4 = 5,
}
