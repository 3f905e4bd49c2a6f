using System.Text.Json;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Files;

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
            return Parse<T>(File.ReadAllText(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalFailure($"{path} cannot be read: build the function app and run this again.", exception);
        }
    }

    public static T Parse<T>(string text, string source)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, AsTheHostReads)
                ?? throw new LocalFailure($"{source} must hold a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new LocalFailure($"{source} is invalid: {exception.Message}", exception);
        }
    }
}
