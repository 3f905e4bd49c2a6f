namespace OriginCloudRegions.Model.Partitions;

/// <summary>Carries storage calls from the instances to the table, and decides what happens to them.</summary>
internal interface INetwork
{
    void Send(StorageCall call);

    /// <summary>The pause before a call is resent.</summary>
    Task PauseAsync(int attempt, TimeProvider clock);
}
