using System.Text.Json;

namespace OriginCloudRegions.Testing.Contract;

/// <summary>The code and message of an error, and the code of the first error in its chain.</summary>
public sealed record DocumentedError(int Code, string Message, int? Cause)
{
    // Their messages contain the request's path or method, so they differ from the documented example.
    private static readonly int[] Varying = [7001, 7003];

    public static DocumentedError Of(JsonElement envelope)
    {
        var error = envelope.GetProperty("errors")[0];
        return new DocumentedError(
            error.GetProperty("code").GetInt32(),
            error.GetProperty("message").GetString()!,
            error.TryGetProperty("error_chain", out var chain) ? chain[0].GetProperty("code").GetInt32() : null);
    }

    public bool Describes(DocumentedError given) =>
        Varying.Contains(Code) ? Code == given.Code : this == given;
}
