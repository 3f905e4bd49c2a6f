namespace OriginCloudRegions.Contract.PactNet;

/// <summary>What a consumer needs to know of the mock server that it is to call.</summary>
internal sealed record ConsumerContext(Uri MockServerUri);
