using System.Text.Json;

namespace OriginCloudRegions.Cli.Files;

internal static class JsonLines
{
    public static async Task ReadAsync(Stream file, DesiredState desired, CancellationToken cancellation)
    {
        await foreach (var (number, line) in FileLines.ReadAsync(file, cancellation))
        {
            Read(line, number, desired);
        }
    }

    private static void Read(string line, int number, DesiredState desired)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            JsonMapping.Read(json.RootElement, number, desired);
        }
        catch (JsonException)
        {
            desired.Refuse(number, "it is not JSON");
        }
    }
}
