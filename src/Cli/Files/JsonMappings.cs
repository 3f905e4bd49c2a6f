using System.Text.Json;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Files;

// Reads a JSON array of mappings, as the API and "ocr mappings list" write it. Items are numbered from 1.
internal static class JsonMappings
{
    public static async Task ReadAsync(string name, Stream file, DesiredState desired, CancellationToken cancellation)
    {
        var number = 1;
        try
        {
            await foreach (var item in JsonSerializer.DeserializeAsyncEnumerable(file, JsonMapping.Default.JsonElement, cancellation))
            {
                JsonMapping.Read(item, number++, desired);
            }

            desired.IsList = true;
        }
        catch (JsonException failure)
        {
            throw new RefusedException(
                $"{name} is not a JSON array of mappings: line {failure.LineNumber + 1} cannot be read. Nothing is changed.");
        }
    }
}
