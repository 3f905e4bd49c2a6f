using System.Text.Json;

namespace OriginCloudRegions.Contract.PactNet.Verifier;

internal static class VerifiedInteractions
{
    /// <summary>A filter that nothing passes is a success to the engine.</summary>
    public static int Count(string resultJson)
    {
        using var result = JsonDocument.Parse(resultJson);
        return result.RootElement.GetProperty("interactionResults").GetArrayLength();
    }
}
