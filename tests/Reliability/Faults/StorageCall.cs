namespace OriginCloudRegions.Reliability.Faults;

/// <param name="Ordinal">From 1, in the order of arrival.</param>
/// <param name="Body">The body; that of a transaction lists its steps.</param>
/// <param name="Endpoint">The index of the connection string that the app uses.</param>
/// <param name="RequestId">The app's id of the call. The storage client keeps it when it resends the call.</param>
internal sealed record StorageCall(
    long Ordinal, string Method, string Target, string Body, int Endpoint = 0, string RequestId = "")
{
    public bool IsWrite => Method != "GET";

    /// <summary>Zone ids stand as they are in paths, filters and transactions.</summary>
    public bool Concerns(string zone) =>
        Target.Contains(zone, StringComparison.Ordinal) || Body.Contains(zone, StringComparison.Ordinal);

    /// <summary>Whether it is a transaction that replaces or deletes the row of this address.</summary>
    public bool Concerns(string zone, string address) =>
        Body.Contains($"(PartitionKey='{zone}',RowKey='{Uri.EscapeDataString(address)}')", StringComparison.Ordinal);
}
