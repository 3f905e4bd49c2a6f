namespace OriginCloudRegions.Model.History;

/// <summary>A precondition of a put or a delete.</summary>
internal readonly record struct Condition(Condition.Kind Of, int Place = 0)
{
    internal enum Kind
    {
        None,
        OnlyNew,
        OnlyExisting,
        OnlyPlace,
    }

    public bool Holds(StoredMapping current) => Of switch
    {
        Kind.OnlyNew => !current.Exists,
        Kind.OnlyExisting => current.Exists,
        Kind.OnlyPlace => current.Place == Place,
        _ => true,
    };

    public override string ToString() => Of switch
    {
        Kind.None => "",
        Kind.OnlyNew => " if new",
        Kind.OnlyExisting => " if there",
        _ => $" if p{Place}",
    };
}
