using System.Text.Json;

namespace OriginCloudRegions.Cli.Output;

/// <summary>The value of a column that is an array of objects. Only JSON output contains it.</summary>
internal abstract record NestedRows
{
    public static NestedRows Of<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) => new Typed<T>(columns, rows);

    public abstract void WriteTo(Utf8JsonWriter json);

    private sealed record Typed<T>(IReadOnlyList<Column<T>> Columns, IEnumerable<T> Rows) : NestedRows
    {
        public override void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                JsonText.WriteObject(json, Columns, row);
            }

            json.WriteEndArray();
        }
    }
}
