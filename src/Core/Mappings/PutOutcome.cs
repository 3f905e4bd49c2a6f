namespace OriginCloudRegions.Core.Mappings;

/// <summary>What became of a put.</summary>
public abstract record PutOutcome
{
    private PutOutcome()
    {
    }

    public sealed record Created(OriginMapping Mapping) : PutOutcome;

    public sealed record Replaced(OriginMapping Mapping) : PutOutcome;

    /// <summary>The same vendor and region stood there already; nothing was written.</summary>
    public sealed record Unchanged(OriginMapping Mapping) : PutOutcome;

    /// <summary>The precondition does not hold; nothing was written.</summary>
    public sealed record PreconditionFailed : PutOutcome;

    /// <summary>The zone holds as many mappings as it may; nothing was written.</summary>
    public sealed record QuotaReached : PutOutcome;
}
