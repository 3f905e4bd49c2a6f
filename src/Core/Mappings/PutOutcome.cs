namespace OriginCloudRegions.Core.Mappings;

public abstract record PutOutcome
{
    private PutOutcome()
    {
    }

    public sealed record Created(OriginMapping Mapping) : PutOutcome;

    public sealed record Replaced(OriginMapping Mapping) : PutOutcome;

    /// <summary>The stored mapping already has this vendor and region; nothing is written.</summary>
    public sealed record Unchanged(OriginMapping Mapping) : PutOutcome;

    public sealed record PreconditionFailed : PutOutcome;

    public sealed record QuotaReached : PutOutcome;
}
