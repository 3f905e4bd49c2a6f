namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Lines of credential headers, the expected error, and the zone that a valid credential is for.</summary>
internal sealed record Caller(string Headers, Expected? Error, string Zone = "", bool MayWrite = false)
{
    public Expected? ErrorAt(string zone, bool isWrite) =>
        Error ?? (Zone == zone && (MayWrite || !isWrite) ? null : Expected.NotAllowed);
}
