namespace OriginCloudRegions.Contract.PactNet.Verifier;

/// <summary>A provider's answers differ from a pact.</summary>
internal sealed class PactVerificationFailedException(string message) : Exception(message);
