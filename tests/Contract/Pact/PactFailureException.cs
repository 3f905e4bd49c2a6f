namespace OriginCloudRegions.Contract.PactNet;

/// <summary>A consumer's requests differ from its pact.</summary>
internal sealed class PactFailureException(string message, Exception? consequence) : Exception(message, consequence);
