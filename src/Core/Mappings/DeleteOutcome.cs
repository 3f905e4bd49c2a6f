namespace OriginCloudRegions.Core.Mappings;

/// <summary>What became of a delete.</summary>
public abstract record DeleteOutcome
{
    private DeleteOutcome()
    {
    }

    public sealed record Deleted : DeleteOutcome;

    public sealed record NotFound : DeleteOutcome;

    /// <summary>The precondition does not hold; nothing was written.</summary>
    public sealed record PreconditionFailed : DeleteOutcome;
}
