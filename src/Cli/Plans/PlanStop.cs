namespace OriginCloudRegions.Cli.Plans;

/// <summary>A batch that the service refused as a whole, or that got no answer.</summary>
internal sealed record PlanStop(IReadOnlyList<PlannedChange> Batch, Exception Failure)
{
    /// <summary><c>lines 3401 to 3500</c>, or the addresses of deletes.</summary>
    public string Where => (Batch[0].Desired, Batch[^1].Desired) switch
    {
        ({ } first, { } last) => $"lines {first.Line} to {last.Line}",
        _ => $"the deletes of {Batch[0].OriginIp} to {Batch[^1].OriginIp}",
    };
}
