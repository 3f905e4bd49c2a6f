namespace OriginCloudRegions.Model.History;

/// <summary>A precondition of a put or a delete.</summary>
internal sealed record Condition(string Text, Predicate<StoredMapping> Holds)
{
    public static readonly Condition None = new("", _ => true);
    public static readonly Condition OnlyNew = new(" if new", current => !current.Exists);
    public static readonly Condition OnlyExisting = new(" if it exists", current => current.Exists);

    public static Condition OnlyPlace(int place) => new($" if p{place}", current => current.Place == place);

    public override string ToString() => Text;
}
