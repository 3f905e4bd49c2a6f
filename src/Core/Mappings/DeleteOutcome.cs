namespace OriginCloudRegions.Core.Mappings;

public abstract record DeleteOutcome
{
    private DeleteOutcome()
    {
    }

    public sealed record Deleted : DeleteOutcome;

    public sealed record NotFound : DeleteOutcome;

    public sealed record PreconditionFailed : DeleteOutcome;
}
