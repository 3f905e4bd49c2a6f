namespace OriginCloudRegions.Cli.Output;

/// <param name="Name">The JSON member and the CSV heading. Scripts depend on it.</param>
/// <param name="Value">Returns a string, number, boolean, time, list of strings, nested rows or null.</param>
internal sealed record Column<T>(string Name, Func<T, object?> Value)
{
    /// <summary>Returns the text in a table, if it differs from the value.</summary>
    public Func<T, string>? Shown { get; init; }

    public bool InTable { get; init; } = true;

    public string Heading => Name.ToUpperInvariant().Replace('_', ' ');

    public string Text(T row) => Shown?.Invoke(row) ?? CellText.ForPeople(Value(row));
}
