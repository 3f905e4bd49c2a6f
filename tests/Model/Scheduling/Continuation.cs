namespace OriginCloudRegions.Model.Scheduling;

/// <summary>Code of an instance that is ready to run.</summary>
internal sealed record Continuation(Instance Instance, SendOrPostCallback Callback, object? State)
{
    public override string ToString() => $"{Instance}";
}
