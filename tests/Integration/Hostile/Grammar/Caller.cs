namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Credential headers of a request, and the expected error.</summary>
/// <param name="Headers">Lines, each with its end.</param>
/// <param name="Error">What is wrong with it wherever it is used.</param>
/// <param name="Zone">The zone that it opens.</param>
/// <param name="MayWrite">Whether it may change something there.</param>
internal sealed record Caller(string Headers, Expected? Error, string Zone = "", bool MayWrite = false)
{
    public Expected? ErrorAt(string zone, bool isWrite) =>
        Error ?? (Zone == zone && (MayWrite || !isWrite) ? null : Expected.NotAllowed);
}
