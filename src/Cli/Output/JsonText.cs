using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OriginCloudRegions.Cli.Output;

internal static class JsonText
{
    private const int FlushAt = 16 * 1024;

    // The strict encoder would escape the + of an email address, which is necessary only in HTML.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    public static async Task WriteArrayAsync<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, Indented);
        json.WriteStartArray();
        foreach (var row in rows)
        {
            WriteObject(json, columns, row);
            if (json.BytesPending > FlushAt)
            {
                await FlushAsync(output, json, buffer);
            }
        }

        json.WriteEndArray();
        await FlushAsync(output, json, buffer);
        await output.WriteAsync('\n');
    }

    public static async Task WriteObjectAsync<T>(TextWriter output, IReadOnlyList<Column<T>> columns, T row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, Indented);
        WriteObject(json, columns, row);
        await FlushAsync(output, json, buffer);
        await output.WriteAsync('\n');
    }

    public static async Task WriteLinesAsync<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            await using (var json = new Utf8JsonWriter(buffer, Compact))
            {
                WriteObject(json, columns, row);
                await FlushAsync(output, json, buffer);
            }

            await output.WriteAsync('\n');
        }
    }

    public static void WriteObject<T>(Utf8JsonWriter json, IReadOnlyList<Column<T>> columns, T row)
    {
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Name);
            WriteValue(json, column.Value(row));
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool isTrue:
                json.WriteBooleanValue(isTrue);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case NestedRows rows:
                rows.WriteTo(json);
                break;
            case IReadOnlyList<string> several:
                json.WriteStartArray();
                foreach (var text in several)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(CellText.ForPrograms(value));
                break;
        }
    }

    private static async Task FlushAsync(TextWriter output, Utf8JsonWriter json, ArrayBufferWriter<byte> buffer)
    {
        await json.FlushAsync();
        await output.WriteAsync(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }
}
