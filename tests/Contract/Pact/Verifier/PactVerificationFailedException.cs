namespace OriginCloudRegions.Contract.PactNet.Verifier;

/// <summary>A provider did not answer as a pact says.</summary>
internal sealed class PactVerificationFailedException(string message) : Exception(message);
