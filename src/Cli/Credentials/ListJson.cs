using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OriginCloudRegions.Cli.Credentials;

[JsonSerializable(typeof(ListedCredential[]))]
internal sealed partial class ListJson : JsonSerializerContext
{
    // The relaxed encoder leaves the + of an email address alone: this is never part of a page of HTML.
    private static readonly ListJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });

    public static string Write(ListedCredential[] entries) => JsonSerializer.Serialize(entries, Readable.ListedCredentialArray);
}
