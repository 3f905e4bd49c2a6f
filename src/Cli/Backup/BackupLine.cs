using System.Text.Json;
using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>A line of a backup. Exactly one member is set.</summary>
internal sealed record BackupLine
{
    public BackupHeader? Backup { get; init; }

    public CredentialLine? Credential { get; init; }

    public MappingLine? Mapping { get; init; }

    public BackupEnd? End { get; init; }

    private int Members => new object?[] { Backup, Credential, Mapping, End }.Count(member => member is not null);

    public static IEnumerable<BackupLine> Of(BackupPart part) => part switch
    {
        BackupPart.OfCredential { Credential: var credential } => [new BackupLine { Credential = CredentialLine.Of(credential) }],
        BackupPart.OfZone zone => zone.Mappings.Select(mapping => new BackupLine { Mapping = MappingLine.Of(zone.Zone, mapping) }),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <exception cref="FormatException">The text is invalid. The message gives the reason as a clause.</exception>
    public static BackupLine Parse(string text)
    {
        try
        {
            var line = JsonSerializer.Deserialize(text, BackupJson.Strict.BackupLine);
            return line is { Members: 1 } ? line : throw new FormatException("it is not a line that 'ocr backup' writes");
        }
        catch (JsonException failure)
        {
            throw new FormatException(
                failure.Path is ['$', '.', .. var member]
                    ? $"{Quoted.Of(member)} is incomplete or invalid"
                    : "it is not a line that 'ocr backup' writes",
                failure);
        }
    }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Strict.BackupLine);
}
