namespace OriginCloudRegions.Cli.Output;

/// <summary>One column of a result: a column of a table and of CSV, a member of a JSON object.</summary>
/// <param name="Name">The JSON member and the CSV heading. Scripts rely on it.</param>
/// <param name="Value">A string, number, boolean, time, list of strings or nested rows; or null.</param>
internal sealed record Column<T>(string Name, Func<T, object?> Value)
{
    /// <summary>The text in a table, if it differs from the value.</summary>
    public Func<T, string>? Shown { get; init; }

    public bool InTable { get; init; } = true;

    public string Heading => Name.ToUpperInvariant().Replace('_', ' ');

    public string Text(T row) => Shown?.Invoke(row) ?? CellText.ForPeople(Value(row));
}
