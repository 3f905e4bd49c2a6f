namespace OriginCloudRegions.Model.Scheduling;

internal sealed class Alarm(Action action)
{
    public Action Action => action;

    public bool IsCancelled { get; private set; }

    public void Cancel() => IsCancelled = true;
}
