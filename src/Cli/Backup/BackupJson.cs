using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Backup;

[JsonSerializable(typeof(BackupLine))]
internal sealed partial class BackupJson : JsonSerializerContext
{
    /// <summary>Refuses unknown, missing, null and repeated members.</summary>
    public static readonly BackupJson Strict = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<CredentialKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<Permission>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    });
}
