using System.Text.Json;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

internal static class JsonFile
{
    private static readonly JsonSerializerOptions AsTheHostReads = new()
    {
        PropertyNameCaseInsensitive = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
    };

    public static T Read<T>(string path)
        where T : class
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, AsTheHostReads)
                ?? throw new LocalFailure($"{path} must hold a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new LocalFailure($"{path} is not what the Functions host can read: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalFailure($"{path} cannot be read: build the function app and run this again.", exception);
        }
    }
}
