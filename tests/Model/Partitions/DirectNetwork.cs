namespace OriginCloudRegions.Model.Partitions;

/// <summary>Applies and answers each call immediately.</summary>
internal sealed class DirectNetwork : INetwork
{
    public void Send(StorageCall call)
    {
        call.Apply();
        call.End(CallFate.Answered);
    }

    public Task PauseAsync(int attempt, TimeProvider clock) => Task.CompletedTask;
}
