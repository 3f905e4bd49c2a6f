namespace OriginCloudRegions.Contract.PactNet;

/// <summary>Address of the mock server that a consumer calls.</summary>
internal sealed record ConsumerContext(Uri MockServerUri);
